import { expect, it } from 'vitest';
import { makeEntries } from '../../scripts/bench/corpus/entries.ts';

it('gives the same entries each time', () => {
  expect(makeEntries(20)).toEqual(makeEntries(20));
});

it('gives every entry an id of its own', () => {
  expect(new Set(makeEntries(5000).map(({ id }) => id)).size).toBe(5000);
});

it('gives abstracts as long as they are', () => {
  const lengths = makeEntries(100).map(({ summary }) => summary.split(' ').length);
  expect(new Set(lengths)).toEqual(new Set([160]));
});
