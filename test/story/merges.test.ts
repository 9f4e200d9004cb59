import { expect, it } from 'vitest';
import { endsOfMerges } from '../../src/story/merges.ts';

const ends = (into: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(endsOfMerges(Object.entries(into).map(([id, mergeInto]) => ({ id, mergeInto }))));

it('leads to the end of a chain', () => {
  expect(ends({ a: 'b', b: 'c', c: undefined })).toEqual({ a: 'c', b: 'c' });
});

it('leads nowhere in a ring, or where there is no such story', () => {
  expect(ends({ a: 'b', b: 'a', c: 'gone' })).toEqual({});
});
