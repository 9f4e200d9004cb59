import { expect, it } from 'vitest';
import { related } from '../../scripts/cluster/related.ts';
import { entry } from '../sample.ts';
import { day } from './day.ts';

const pool = day.map((entry) => ({ id: `story/${entry.id}`, entries: [entry] }));
const near = (id: string, k?: number) => related(pool, pool, k).get(`story/${id}`) ?? [];

it('finds the story on the same subject first', () => {
  expect(near('2605.00003')[0]?.id).toBe('story/2605.00004');
});

it('never relates a story to itself', () => {
  expect(pool.every(({ id }) => (related(pool, pool).get(id) ?? []).every((other) => other.id !== id))).toBe(true);
});

it('gives the reason in shared phrases', () => {
  expect(near('2605.00003')[0]?.reason).toMatch(/^both on "counting sheep"/i);
});

it('leaves a story alone that nothing is near to', () => {
  expect(near('2605.00005')).toEqual([]);
});

it('gives at most k', () => {
  const copies = pool.map((item, i) => ({ ...item, id: `copy/${i}`, entries: pool[2]?.entries ?? [] }));
  expect(related(pool.slice(2, 3), [...copies, ...pool], 3).get('story/2605.00003')).toHaveLength(3);
});

it('looks only into the pool', () => {
  const [item] = pool.slice(2, 3);
  const found = related(item ? [item] : [], pool.slice(4)).get('story/2605.00003');
  expect(found).toEqual([]);
});

it('gives no reason where no title has a word of what is shared', () => {
  const shared = 'It zorbs simultaneously, and the zorbing quokkas zorb simultaneously.';
  const items = [
    entry('2605.00011', { title: 'Margins', summary: shared }),
    entry('2605.00012', { title: 'Tides', summary: shared }),
  ].map((e) => ({ id: e.id, entries: [e] }));
  expect(
    related(items, items)
      .get('2605.00011')
      ?.map((n) => [n.id, n.reason]),
  ).toEqual([['2605.00012', '']]);
});

it('gives the same for any order of items and pool', () => {
  const backwards = [...pool].reverse();
  expect([...related(backwards, backwards)].sort()).toEqual([...related(pool, pool)].sort());
});

it('puts the story of the same days first among equals', () => {
  const told = { title: 'Counting Sheep From the Air', summary: 'Sheep are counted from the air.' };
  const dated = [
    ['a', '2026-01-05'],
    ['b', '2026-05-04'],
    ['c', '2026-05-05'],
  ].map(([id, announced]) => ({
    id: String(id),
    entries: [entry(`2605.0010${id}`, { ...told, announced: String(announced) })],
  }));
  expect(
    related(dated.slice(2), dated)
      .get('c')
      ?.map(({ id }) => id),
  ).toEqual(['b', 'a']);
});
