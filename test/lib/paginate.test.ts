import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listPages } from '../../src/lib/paginate.ts';

/** Stories of some days, the newest first, by how many each day has from the oldest on. */
const list = (counts: readonly number[]) =>
  counts
    .flatMap((count, day) => {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      return Array.from({ length: count }, (_, index) => ({ id: `${date}/${count - index}`, date }));
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

const days = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 });

it('a short list is one page without a number', () => {
  expect(listPages(list([2, 1]), 5).map(({ number, older, newer }) => [number, older, newer])).toEqual([
    [null, null, null],
  ]);
});

it('pages are numbered from the oldest', () => {
  const pages = listPages(list([3, 3, 3, 3]), 3);
  expect(pages.map(({ number, older, newer, stories }) => [number, older, newer, stories[0]?.date])).toEqual([
    [1, null, 2, '2026-01-01'],
    [2, 1, 3, '2026-01-02'],
    [3, 2, 4, '2026-01-03'],
    [null, 3, null, '2026-01-04'],
  ]);
});

it('no list has a page that is nearly empty', () => {
  expect(listPages(list([3, 3, 1]), 3).map(({ stories }) => stories.length)).toEqual([3, 4]);
});

it('an empty list is one empty page', () => {
  expect(listPages([], 3)).toEqual([{ number: null, stories: [], older: null, newer: null }]);
});

it('every story is on one page, in the order of the list', () => {
  fc.assert(
    fc.property(days, (counts) => {
      const all = list(counts);
      expect(
        listPages(all, 5)
          .toReversed()
          .flatMap(({ stories }) => stories),
      ).toEqual(all);
    }),
  );
});

it('a page with a number never changes, whatever days follow', () => {
  fc.assert(
    fc.property(days, days, (before, after) => {
      const numbered = listPages(list(before), 5).filter(({ number }) => number !== null);
      expect(listPages(list([...before, ...after]), 5).slice(0, numbered.length)).toEqual(numbered);
    }),
  );
});
