import { expect, test } from 'vitest';
import { geometricMean, timed } from '../../scripts/bench/timing.ts';

test('tells the best and the median of all rounds but the first', async () => {
  const lengths = [90, 5, 3, 4];
  let time = 0;
  const task = () => {
    time += lengths.shift() ?? 0;
  };
  expect(await timed({ task }, 3, () => time)).toEqual({ task: { best: 3, median: 4 } });
});

test('runs the tasks in turn', async () => {
  const order: string[] = [];
  await timed({ a: () => order.push('a'), b: async () => order.push('b') }, 2);
  expect(order.join('')).toBe('ababab');
});

test('tells of no time where a task fails, and goes on', async () => {
  const fails = () => {
    throw new Error('no feed');
  };
  const timings = await timed({ fails, works: () => 1 }, 1);
  expect([timings.fails, timings.works?.best]).toEqual([null, expect.any(Number)]);
});

test.each([
  [[2, 8], 4],
  [[], null],
])('the geometric mean of %j is %j', (ratios, mean) => {
  expect(geometricMean(ratios)).toBe(mean);
});
