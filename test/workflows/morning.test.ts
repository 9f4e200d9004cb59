import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { DAY, readFrom, serveAnnouncement } from '../crash/run.ts';
import { scratch } from '../morning/folder.ts';
import { cloneOf, log, remoteIn } from './repository.ts';
import { workflowOf } from './workflow.ts';

// Whole commands, one of them a build.
vi.setConfig({ testTimeout: 120_000 });

const { steps } = workflowOf('morning.yml').jobs.edition ?? { steps: [] };
/** After the run of the bundled announcement's own day. */
const NOW = String(Date.parse(`${DAY}T06:30:00Z`) / 1000);

/** Nobody is there. */
const NOWHERE = 'http://127.0.0.1:1/';

/** A step of the workflow, by its own words, as a runner's shell does it. */
async function step(clone: string, name: string, env: Record<string, string> = {}) {
  const found = steps.find((one) => one.name === name);
  const own = Object.entries(found?.env ?? {}).filter(([, value]) => !String(value).includes('${{'));
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', found?.run ?? 'exit 99'], {
    cwd: clone,
    env: {
      ...{ PATH: process.env.PATH, HOME: clone, GIT_CONFIG_NOSYSTEM: '1', SOURCE_DATE_EPOCH: NOW },
      ...Object.fromEntries(own.map(([key, value]) => [key, String(value)])),
      ...{ GITHUB_STEP_SUMMARY: join(clone, '..', 'summary.md'), GITHUB_OUTPUT: join(clone, '..', 'output') },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, said };
}

/** The text of a file beside the clones. */
const beside = (clone: string, name: string) => readFile(join(clone, '..', name), 'utf8');

it('its steps commit and build a new edition, make no second commit of it, and report a run that failed', async () => {
  await using folder = await scratch();
  const remote = await remoteIn(folder.path, await serveAnnouncement(), NOWHERE);
  const first = await cloneOf(remote, join(folder.path, 'first'));
  expect(await step(first, 'Run')).toMatchObject({ code: 0 });
  expect(await step(first, 'Commit')).toMatchObject({ code: 0 });
  expect(await log(remote)).toEqual([`content: edition of ${DAY}`, 'the project']);
  expect(await step(first, 'Build', { LEMMA_SITE: 'https://me.github.io/brief' })).toMatchObject({ code: 0 });
  expect(await readFile(join(first, 'dist', 'index.html'), 'utf8')).toContain('href="/brief/editions/"');
  // The source that does not answer costs the other nothing, and readers are told.
  const why = 'connection refused by 127.0.0.1, asked 3 times';
  expect(await readFile(join(first, 'dist', 'status', 'index.html'), 'utf8')).toContain(`Could not be read (${why})`);
  const { days } = JSON.parse(await readFile(join(first, 'dist', 'status.json'), 'utf8'));
  expect(days[0].sources[1]).toMatchObject({ status: 'failed', error: why, fix: expect.stringContaining('network') });
  expect(await step(first, 'Report', { OUTCOME: 'success' })).toMatchObject({ code: 0 });
  expect(await beside(first, 'summary.md')).toContain(`# Edition of ${DAY}`);

  // The catch-up, on a machine of its own.
  const second = await cloneOf(remote, join(folder.path, 'second'));
  expect(await step(second, 'Run')).toMatchObject({ code: 0, said: expect.stringContaining('0 files written') });
  expect(await step(second, 'Commit')).toMatchObject({ code: 0, said: 'nothing to commit\n' });
  expect(await log(remote)).toHaveLength(2);

  // A day that is none is a wrong use, and no command of the shell.
  expect(await step(second, 'Run', { DATE: '$(touch owned); 2026' })).toMatchObject({ code: 64 });
  expect(existsSync(join(second, 'owned'))).toBe(false);

  // No source answers.
  await readFrom(join(second, 'content'), NOWHERE);
  expect(await step(second, 'Run', { DATE: '2026-05-06' })).toMatchObject({ code: 69 });
  expect(existsSync(join(second, 'content', 'editions', '2026-05-06.json'))).toBe(false);
  await step(second, 'Report', { OUTCOME: 'failure' });
  const [, issue = ''] = (await beside(second, 'output')).trim().split('\nreport=');
  expect(JSON.parse(issue)).toMatchObject({
    state: 'failed',
    title: 'The morning’s run failed',
    text: expect.stringContaining('error: fetch: all sources: none could be read'),
  });
});
