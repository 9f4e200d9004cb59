import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counted } from '../../src/lib/counted.ts';
import { sparkline } from '../../src/lib/sparkline.ts';
import { weeksTo } from '../../src/lib/weeks.ts';

it('a week is Monday to Sunday', () => {
  const days = ['2026-05-11', '2026-05-17', '2026-05-10', '2026-05-18', '2026-05-18'];
  expect(weeksTo('2026-05-19', days, 3)).toEqual([
    { from: '2026-05-04', count: 1 },
    { from: '2026-05-11', count: 2 },
    { from: '2026-05-18', count: 2 },
  ]);
});

it('a day before the first week or after the last does not count', () => {
  expect(weeksTo('2026-05-19', ['2025-01-01', '2026-05-25']).reduce((sum, { count }) => sum + count, 0)).toBe(0);
});

it('there are 52 weeks over a year’s end', () => {
  const weeks = weeksTo('2026-01-01', []);
  expect([weeks.length, weeks[0]?.from, weeks.at(-1)?.from]).toEqual([52, '2025-01-06', '2025-12-29']);
});

it('a bar for each number above 0, none higher than the box', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500)), (values) => {
      const { path, height } = sparkline(values);
      const bars = [...path.matchAll(/v-(\d+)/g)].map(([, bar]) => Number(bar));
      expect(bars).toHaveLength(values.filter((value) => value > 0).length);
      expect(bars.every((bar) => bar >= 2 && bar <= height)).toBe(true);
    }),
  );
});

it('counts values, the most frequent first, of equals the one that came first', () => {
  expect(counted(['b', 'a', 'c', 'a', 'c'])).toEqual([
    { value: 'a', count: 2 },
    { value: 'c', count: 2 },
    { value: 'b', count: 1 },
  ]);
});
