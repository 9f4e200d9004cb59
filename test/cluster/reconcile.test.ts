import { expect, it } from 'vitest';
import { reconcile } from '../../scripts/cluster/reconcile.ts';
import { clusterOf, entry, storyData } from '../sample.ts';

const [a, b, c, d] = ['2605.00001', '2605.00002', '2605.00003', '2605.00004'].map((id) => entry(id)) as [
  ReturnType<typeof entry>,
  ReturnType<typeof entry>,
  ReturnType<typeof entry>,
  ReturnType<typeof entry>,
];
const standing = (id: string, ids: string[], fixed = false) => ({ id, data: storyData(ids), fixed });
const shape = (placed: ReturnType<typeof reconcile>) =>
  placed.map((p) => [p.story, p.cluster.entries.map((e) => e.id)]);

it('leaves clusters alone where the edition has no story yet', () => {
  expect(shape(reconcile([clusterOf(a, b)], []))).toEqual([[null, [a.id, b.id]]]);
});

it('continues the story that has the same papers', () => {
  expect(shape(reconcile([clusterOf(a, b)], [standing('s', [a.id, b.id])]))).toEqual([['s', [a.id, b.id]]]);
});

it('lets a paper join the story of its neighbours', () => {
  expect(shape(reconcile([clusterOf(a, b)], [standing('s', [a.id])]))).toEqual([['s', [a.id, b.id]]]);
});

it('keeps a story whole that the new clusters tear apart', () => {
  const placed = reconcile([clusterOf(a), clusterOf(b, c)], [standing('s', [a.id, b.id])]);
  expect(shape(placed)).toEqual([
    ['s', [a.id, b.id]],
    [null, [c.id]],
  ]);
});

it('keeps two stories apart that a new cluster would merge', () => {
  const placed = reconcile([clusterOf(a, b, c)], [standing('s', [a.id]), standing('t', [b.id])]);
  expect(shape(placed)).toEqual([
    ['s', [a.id, c.id]],
    ['t', [b.id]],
  ]);
});

it('neither touches nor repeats a story that an editor decides', () => {
  expect(shape(reconcile([clusterOf(a, d)], [standing('s', [a.id], true)]))).toEqual([[null, [d.id]]]);
});
