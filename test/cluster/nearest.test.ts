import { expect, it } from 'vitest';
import { largest } from '../../scripts/cluster/nearest.ts';

const places = (...args: Parameters<typeof largest>) => largest(...args).map(({ place }) => place);

it('gives the places of the largest values, largest first', () => {
  expect(places([1, 5, 3, 4], 2)).toEqual([1, 3]);
});

it('prefers earlier places among equals', () => {
  expect(places([2, 7, 7, 7], 2)).toEqual([1, 2]);
});

it('leaves one place out', () => {
  expect(places([2, 7, 3], 2, 1)).toEqual([2, 0]);
});

it('gives what there is', () => {
  expect(places([1], 3)).toEqual([0]);
});
