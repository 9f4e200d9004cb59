import { expect, it } from 'vitest';
import { watched } from '../../../scripts/bench/site/watched.ts';

const run = (code: string, limit = 20, ...flags: string[]) =>
  watched(process.execPath, [...flags, '-e', code], { cwd: process.cwd(), env: process.env, limit });

/** JavaScript that runs other JavaScript in a process of its own, which has its output too. */
const child = (code: string): string =>
  `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}], { stdio: 'inherit' })`;

it('ends a command that takes too long, with what it started', async () => {
  // A child that lives on would keep the output open, and this would never return.
  const { failed } = await run(`${child('setInterval(() => {}, 1000)')}; setInterval(() => {}, 1000)`, 0.2);
  expect(failed).toBe('limit');
});

it('tells that a command ran out of memory', async () => {
  const { failed } = await run('const all = []; for (;;) all.push([all.length])', 20, '--max-old-space-size=12');
  expect(failed).toBe('memory');
});

it('tells what else a command said when it fails', async () => {
  const outcome = await run("console.error('no such page'); process.exit(3)");
  expect(outcome).toMatchObject({ failed: 'error', said: 'no such page\n' });
});
