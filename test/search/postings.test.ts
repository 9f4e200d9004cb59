import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST, type Postings, packPostings, unpackPostings } from '../../src/search/postings.ts';

const row = fc
  .uniqueArray(fc.tuple(fc.nat(40_000), fc.integer({ min: 1, max: MOST })), { selector: ([story]) => story })
  .map((pairs): Postings => {
    const sorted = pairs.sort(([a], [b]) => a - b);
    return { stories: sorted.map(([story]) => story), weights: sorted.map(([, weight]) => weight) };
  });
const terms = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), row), {
  selector: ([term]) => term,
});

it('what is packed is unpacked', () => {
  fc.assert(
    fc.property(terms, (rows) => {
      expect(unpackPostings(packPostings(new Map(rows)))).toEqual(new Map(rows));
    }),
  );
});

it('the order in which terms come changes no byte', () => {
  fc.assert(
    fc.property(terms, (rows) => {
      expect(packPostings(new Map(rows.toReversed()))).toEqual(packPostings(new Map(rows)));
    }),
  );
});

it('bytes that end too early are refused', () => {
  const bytes = packPostings(new Map([['bound', { stories: [1, 300], weights: [3, 4] }]]));
  expect(() => unpackPostings(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});
