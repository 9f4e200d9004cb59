import { expect, it } from 'vitest';
import { joinings } from '../../scripts/cluster/join.ts';
import type { Entry } from '../../scripts/model.ts';
import { entry } from '../sample.ts';

const paper = entry('2605.00001', { title: 'Sharp rates for cautious rankers' });
const earlier = [{ id: '2026/05/05/rankers', entries: [paper] }];
const post = (n: number, summary: string): Entry =>
  entry(`url:https://lab.example/${n}`, {
    url: `https://lab.example/${n}`,
    title: `Post ${n}`,
    summary,
    announce: null,
  });

it('finds the story whose paper a post names', () => {
  const [found, ...others] = joinings([post(1, 'On arXiv:2605.00001 and what follows.')], earlier);
  expect([found?.story, found?.why.shared, others]).toEqual([
    '2026/05/05/rankers',
    [{ phrase: 'arXiv:2605.00001', weight: 1 }],
    [],
  ]);
});

it('leaves a post that names no paper', () => {
  expect(joinings([post(1, 'On rankers.')], earlier)).toEqual([]);
});

it("leaves a post that names a paper of this morning to that paper's story", () => {
  const today = entry('2605.00009');
  expect(joinings([today, post(1, 'On 2605.00009, and 2605.00001 before it.')], earlier)).toEqual([]);
});

it('leaves papers to the grouping', () => {
  expect(joinings([entry('2605.00009', { summary: 'We go on from arXiv:2605.00001.' })], earlier)).toEqual([]);
});

it('takes in as many as a story has room for', () => {
  const full = [{ id: '2026/05/05/rankers', entries: Array.from({ length: 7 }, (_, n) => entry(`2605.0000${n}`)) }];
  const posts = [1, 2].map((n) => post(n, 'On arXiv:2605.00001.'));
  expect(joinings(posts, full).length).toBe(1);
});
