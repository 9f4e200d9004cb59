import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { takeTurn } from '../../scripts/fetch/turn.ts';
import { fakeRun, rowFor, serve } from './server.ts';

const module = new URL('../../scripts/fetch/turn.ts', import.meta.url).href;

/** Another process that takes the turn, notes a start at `at`, and dies of SIGKILL once it has written `gone`. */
async function otherProcess(lock: string, gone: string, at: number): Promise<void> {
  const code = `
    const { takeTurn } = await import(${JSON.stringify(module)});
    const turn = await takeTurn(${JSON.stringify(lock)}, 1000);
    turn.note(${at});
    console.log('held');
    setTimeout(() => {
      require('node:fs').writeFileSync(${JSON.stringify(gone)}, '');
      process.kill(process.pid, 'SIGKILL');
    }, 200);`;
  const child = spawn(process.execPath, ['-e', `(async () => {${code}})()`], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
}

const scratchFile = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'lemma-turn-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'turn.db');
};

test('no request starts while another process holds the turn, and a killed one does not hold it', async () => {
  const { options, slept } = await fakeRun();
  const gone = join(options.cacheDir, 'gone');
  const seen: boolean[] = [];
  const base = await serve((_, response) => {
    seen.push(existsSync(gone));
    response.end('x');
  });
  await otherProcess(join(options.cacheDir, 'arxiv-turn.db'), gone, options.clock?.() ?? 0);
  const [feed] = await fetchSources([rowFor(base)], { ...options, isPaced: () => true });
  expect([feed?.status, seen, slept]).toEqual(['ok', [true], [3000]]);
});

test('two runs at once are one connection, three seconds between all their starts', async () => {
  let open = 0;
  const most: number[] = [];
  const starts: number[] = [];
  const { options } = await fakeRun();
  const base = await serve((_, response) => {
    open += 1;
    most.push(open);
    starts.push(options.clock?.() ?? 0);
    response.on('close', () => {
      open -= 1;
    });
    response.end('x');
  });
  const run = (ids: string[]) =>
    fetchSources(
      ids.map((id) => rowFor(`${base}/${id}`, { id })),
      { ...options, isPaced: () => true },
    );
  await Promise.all([run(['a', 'b']), run(['c', 'd'])]);
  const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? 0));
  expect([gaps, most]).toEqual([
    [3000, 3000, 3000],
    [1, 1, 1, 1],
  ]);
});

test('the next run keeps its distance from the last request of the one before', async () => {
  const base = await serve((_, response) => void response.end('x'));
  const { options, slept } = await fakeRun();
  const run = () => fetchSources([rowFor(base)], { ...options, isPaced: () => true });
  await run();
  await run();
  expect(slept).toEqual([3000]);
});

test('who waits too long is told who holds the turn', async () => {
  const file = await scratchFile();
  const turn = await takeTurn(file, 0);
  await expect(takeTurn(file, 100)).rejects.toThrow(`another run has held arXiv's turn for 0.1 s (${file})`);
  turn.end(0);
});

test('a file that is no lock is made anew', async () => {
  const file = await scratchFile();
  await writeFile(file, 'not a lock file, '.repeat(100));
  const turn = await takeTurn(file, 1000);
  expect(turn.last).toBe(Number.NEGATIVE_INFINITY);
  turn.end(0);
});

test('without a place for the lock nobody asks', async () => {
  const { options } = await fakeRun();
  const base = await serve(() => expect.unreachable());
  const file = join(options.cacheDir, 'file');
  await writeFile(file, '');
  const [feed] = await fetchSources([rowFor(base)], { ...options, cacheDir: file, isPaced: () => true });
  expect([feed?.status, feed?.error]).toEqual(['failed', expect.stringMatching(/^cannot keep arXiv's pace/)]);
});
