import { expect, it } from 'vitest';
import { makeLatent } from '../../scripts/cluster/latent.ts';
import { makeSpace } from '../../scripts/cluster/space.ts';
import { entry } from '../sample.ts';

const texts = [
  'cat fur',
  'fur purr',
  'cat purr',
  'tide moon',
  'moon wave',
  'tide wave',
  'fur cat purr',
  'moon tide wave',
];
const space = makeSpace(texts.map((title, i) => entry(`2605.0000${i}`, { title, summary: '' })));
const { points, dimensions } = makeLatent(space, [...texts.keys()]);
const point = (i: number) => points.subarray(i * dimensions, (i + 1) * dimensions);
const cosine = (a: number, b: number) => point(a).reduce((sum, value, d) => sum + value * (point(b)[d] as number), 0);

it('gives unit vectors', () => {
  expect(cosine(0, 0)).toBeCloseTo(1, 5);
});

it('puts texts of one circle of words nearer than those of two', () => {
  expect(cosine(0, 1)).toBeGreaterThan(cosine(0, 3));
});

it('gives the same points again', () => {
  expect(makeLatent(space, [...texts.keys()]).points).toEqual(points);
});
