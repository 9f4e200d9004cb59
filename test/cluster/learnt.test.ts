import { expect, it } from 'vitest';
import { cluster } from '../../scripts/cluster/cluster.ts';
import { pointsOf } from '../../scripts/cluster/learnt.ts';
import { related } from '../../scripts/cluster/related.ts';
import type { Entry } from '../../scripts/model.ts';
import { entry } from '../sample.ts';
import { day } from './day.ts';

const LENGTH = 16;

/** Vectors that put entries of one group at nearly the same place, others far off; `shift` is added to every number. */
function vectors(entries: readonly Entry[], groups: readonly (readonly string[])[], shift = 0) {
  return new Map(
    entries.map(({ id }, i) => {
      const group = groups.findIndex((ids) => ids.includes(id));
      const at = (d: number) => Number(d === (group < 0 ? i : LENGTH - 1 - group)) + (d === i ? 0.01 * i : 0);
      return [id, Float32Array.from({ length: LENGTH }, (_, d) => at(d) + shift)] as const;
    }),
  );
}

const contrastive = ['2601.00002', '2605.00001'];
const sheep = ['2605.00003', '2605.00004'];
const several = (entries: readonly Entry[], embeddings: ReturnType<typeof vectors>) =>
  cluster(entries, { embeddings })
    .map((c) => c.entries.map((e) => e.id).sort())
    .filter((ids) => ids.length > 1);

it('joins what vectors put together and a subject explains', () => {
  expect(several(day, vectors(day, [contrastive, sheep]))).toEqual([contrastive, sheep]);
});

it('leaves apart what shares a subject and lies apart', () => {
  expect(several(day, vectors(day, [sheep]))).toEqual([sheep]);
});

it('leaves apart what lies together and no subject explains', () => {
  expect(several(day, vectors(day, [contrastive, ['2605.00005', '2605.00007']]))).toEqual([contrastive]);
});

it('does not hang on how near a model puts what has nothing in common', () => {
  const groups = [contrastive, sheep];
  expect(cluster(day, { embeddings: vectors(day, groups, 0.5) })).toEqual(
    cluster(day, { embeddings: vectors(day, groups) }),
  );
});

it('takes the scale from the window as well', () => {
  const pair = day.slice(2, 4);
  const window = Array.from({ length: 12 }, (_, i) =>
    entry(`2604.000${i + 10}`, { title: `Tides of ${i}`, summary: '' }),
  );
  // Of all pairs that of the two is the farthest.
  const at = (id: string) =>
    Float32Array.of(1, id === sheep[0] ? 1 : id === sheep[1] ? -1 : Number(id.slice(-2)) / 1e4);
  const embeddings = new Map([...pair, ...window].map(({ id }) => [id, at(id)] as const));
  const own = new Map([...embeddings].slice(0, 2));
  const stories = [own, embeddings].map((vectors) => cluster(pair, { window, embeddings: vectors }).length);
  expect(stories).toEqual([1, 2]);
});

it('gives the same clusters for any order of the entries', () => {
  const embeddings = vectors(day, [contrastive, sheep]);
  expect(cluster([...day].reverse(), { embeddings })).toEqual(cluster(day, { embeddings }));
});

it('sends a post to the paper that it names, wherever its vector lies', () => {
  const post = entry('url:https://lab.example/post', { title: 'Our spring', summary: 'On arXiv:2605.00005.' });
  const all = [...day, post];
  expect(several(all, vectors(all, [[post.id, '2605.00006']]))).toEqual([['2605.00005', post.id]]);
});

it('puts at most eight papers into a story', () => {
  const flock = Array.from({ length: 20 }, (_, i) => entry(`2605.01${i + 10}`, { ...day[2], id: `2605.01${i + 10}` }));
  const all = [...flock, ...day.slice(4)];
  const same = new Map(all.map(({ id }, i) => [id, Float32Array.of(Number(i < 20), Number(i >= 20), i / 1000)]));
  expect(Math.max(...cluster(all, { embeddings: same }).map((c) => c.entries.length))).toBe(8);
});

it('refuses entries of which some have no vector', () => {
  const embeddings = vectors(day.slice(1), []);
  expect(() => cluster(day, { embeddings })).toThrow('no vector of 16 numbers for 2605.00001');
});

it('makes unit points, of several entries the direction of all together', () => {
  const embeddings = new Map([
    ['2605.00001', Float32Array.of(3, 0)],
    ['2601.00002', Float32Array.of(0, 9)],
  ]);
  const { points } = pointsOf([{ entries: day.slice(0, 1) }, { entries: day.slice(0, 2) }], embeddings);
  expect(Array.from(points, (value) => Math.round(value * 1000))).toEqual([1000, 0, 707, 707]);
});

it('orders related stories by the vectors', () => {
  const told = { title: 'Counting Sheep From the Air', summary: 'Sheep are counted from the air.' };
  const items = ['a', 'b', 'c'].map((id) => ({ id, entries: [entry(`2605.0010${id}`, told)] }));
  const entries = items.flatMap((item) => item.entries);
  const first = (near: string) =>
    related(items, items, 1, vectors(entries, [['2605.0010c', `2605.0010${near}`]])).get('c');
  expect(['a', 'b'].map((near) => first(near)?.map(({ id }) => id))).toEqual([['a'], ['b']]);
});
