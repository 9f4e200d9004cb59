import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plotCommand } from '../../../scripts/bench/plot.ts';
import type { Io } from '../../../scripts/commands/io.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plot-'));
});
afterAll(() => rm(cwd, { recursive: true }));

const plot = (...args: string[]) => {
  const { stdin, stdout, stderr } = process;
  const io: Io = { stdin, stdout, stderr, env: {}, cwd, now: () => new Date(0) };
  return plotCommand(io).parseAsync(args, { from: 'user' });
};

it('draws the runs of several files', async () => {
  for (const stories of [500, 2000]) {
    const figures = { stories, ours: { cold: { s: stories / 100, rssMiB: 700, files: 9 } } };
    await writeFile(join(cwd, `${stories}.json`), JSON.stringify(figures));
  }
  await plot('500.json', '2000.json', '--out', 'bench.svg');
  expect(await readFile(join(cwd, 'bench.svg'), 'utf8')).toContain('5 s for 500 stories, 20 s for 2,000 stories');
});

it.each(['{}', '[', 'null'])('refuses a file that has no figures of a site: %s', async (text) => {
  await writeFile(join(cwd, 'other.json'), text);
  await expect(plot('other.json', '--out', 'other.svg')).rejects.toThrow(/other\.json: no figures of a site/);
});
