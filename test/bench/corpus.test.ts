import { expect, test } from 'vitest';
import { corpus } from '../../scripts/bench/corpus/corpus.ts';
import { parseFeed } from '../../scripts/parse/parse.ts';

const samples = corpus();

test('is the same each time', () => {
  expect(corpus()).toEqual(samples);
});

test('is of the size of real feeds, in kilobytes', () => {
  const sizes = samples.map(({ source }) => Buffer.byteLength(source) / 1000);
  expect(sizes.filter((size) => size < 100 || size > 1200)).toEqual([]);
});

test.each(samples)('$name is read as what was written', ({ source, feed }) => {
  expect(parseFeed(source)).toEqual(feed);
});
