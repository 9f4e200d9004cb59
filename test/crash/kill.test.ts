import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { scratch, snapshot } from '../morning/folder.ts';
import { childRun, contentIn, type Mishap, readFrom, serveAnnouncement, wholeRun } from './run.ts';

/** How many runs are killed. */
const CRASHES = Number(process.env.CRASHES ?? 6);
vi.setConfig({ testTimeout: 20_000 + CRASHES * 10_000 });

/**
 * A kill at one of the steps that a run takes below its folder, or at some time of its life; some come too late.
 * @param steps about as many as there are
 */
const mishap = (steps: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ step: fc.integer({ min: 1, max: steps }), fault: fc.constant('SIGKILL') }) },
    { weight: 1, arbitrary: fc.record({ after: fc.integer({ min: 500, max: 2000 }) }) },
  );

/** What is written, without the tables. */
async function written(dir: string): Promise<[string, string][]> {
  return Object.entries(await snapshot(dir)).filter(([name]) => /^(stories|editions)/.test(name));
}

/** Kills a run on a copy of `before`, then looks at what it left and lets the next one go through. */
async function killed(before: string, dir: string, whole: ReadonlyMap<string, string>, how: Mishap): Promise<boolean> {
  const old = new Map(await written(before));
  await cp(before, dir, { recursive: true });
  const { signal } = await childRun(dir, how);
  const left = (await written(dir)).filter(([name]) => /\.(mdx|json)$/.test(name));
  // Each file says what it said before or what it is to say, nothing between.
  const torn = left.filter(([name, text]) => text !== old.get(name) && text !== whole.get(name));
  expect(torn.map(([name]) => name)).toEqual([]);
  await wholeRun(dir);
  expect(new Map(await written(dir))).toEqual(whole);
  return signal === 'SIGKILL';
}

it.each([
  ['a first run', 54, false],
  ['a run that rewrites the stories of an earlier one', 94, true],
])('the run after one that was killed ends as an undisturbed one: %s', async (_, steps, again) => {
  await using folder = await scratch();
  const at = (name: string) => join(folder.path, name);
  await contentIn(at('before'), await serveAnnouncement());
  if (again) {
    await wholeRun(at('before'));
    await readFrom(at('before'), await serveAnnouncement((text) => text.replaceAll('Abstract: ', 'Abstract: Here. ')));
  }
  await cp(at('before'), at('whole'), { recursive: true });
  await wholeRun(at('whole'));
  const whole = new Map(await written(at('whole')));
  let [n, hits] = [0, 0];
  const property = fc.asyncProperty(mishap(steps), async (how) => {
    n += 1;
    hits += Number(await killed(at('before'), at(`run-${n}`), whole, how));
  });
  await fc.assert(property, { numRuns: CRASHES / 2, endOnFailure: true });
  if (process.env.CRASHES) process.stderr.write(`${hits} of ${n} runs were killed before their end\n`);
  expect(hits).toBeGreaterThan(0);
});
