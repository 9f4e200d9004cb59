import { expect, it } from 'vitest';
import type { Phase } from '../../../scripts/bench/site/phases.ts';
import { ratioOf } from '../../../scripts/bench/site/ratio.ts';
import { report } from '../../../scripts/bench/site/report.ts';

const phase = (s: number, rssMiB: number, failed?: Phase['failed']): Phase => ({
  ...{ s, rssMiB, files: 3 },
  ...(failed ? { failed } : {}),
});
const ours = { cold: phase(20, 700), warm: phase(8, 500), edit: phase(6, 800) };

it('says how many times as much the other takes', () => {
  const other = { cold: phase(100, 2000), warm: phase(84, 2400), edit: phase(80, 2200) };
  expect(ratioOf(other, ours)).toEqual({ cold: 5, warm: 10.5, memory: 3 });
});

it('has no ratio for a build that failed, nor for those not tried', () => {
  expect(ratioOf({ cold: phase(1800, 9000, 'limit') }, ours)).toEqual({ cold: null, warm: null, memory: null });
});

it('has no ratio of memory where the system does not tell it', () => {
  expect(ratioOf({ cold: phase(100, 0) }, { cold: phase(20, 0) }).memory).toBeNull();
});

it('prints a row a build, and why one failed', () => {
  const text = report({ stories: 500, ours, stock: { cold: phase(1800, 9000, 'limit') } });
  expect(text.split('\n').slice(2)).toEqual([
    expect.stringMatching(/^Lemma +cold +500 +3 +20.0 +40.0 +700 +1.00$/),
    expect.stringMatching(/^Lemma +warm +600 +3 +8.0 +13.3 +500 +1.00$/),
    expect.stringMatching(/^Lemma +edit +600 +3 +6.0 +10.0 +800 +1.00$/),
    expect.stringMatching(/^Astro \+ MDX +cold +500 +– +1800.0: limit +– +9000 +–$/),
  ]);
});
