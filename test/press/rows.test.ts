import { expect, it } from 'vitest';
import { AUTHOR, isShared, type Row, STORY, unitsOf } from '../../src/press/rows.ts';

const row = (path: string, component: string): Row => ({ path, component, key: 'k', props: {} });
const story = (id: string): Row => row(`/stories/${id}`, STORY);
const edition = (path: string): Row => row(`/editions/${path}`, 'src/pages/editions/[date]/index.astro');

it('puts the pages of one day together, stories before the edition that shows them', () => {
  const units = unitsOf([edition('2026-05-05'), story('2026/05/05/a'), story('2026/05/06/c'), story('2026/05/05/b')]);
  expect(units.map((unit) => unit.map(({ path }) => path))).toEqual([
    ['/stories/2026/05/05/a', '/stories/2026/05/05/b', '/editions/2026-05-05'],
    ['/stories/2026/05/06/c'],
  ]);
});

it('puts authors together, some at a time, each once', () => {
  const authors = Array.from({ length: 60 }, (_, i) => row(`/authors/a${i}`, AUTHOR));
  const units = unitsOf(authors);
  expect(units.length).toBeGreaterThan(1);
  expect(units.flat()).toEqual(authors);
});

it.each([
  ['src/pages/stories/[...id].astro', true],
  ['src/pages/editions/[date]/print/index.astro', true],
  ['src/pages/editions/index.astro', false],
  ['src/pages/topics/[id]/index.astro', false],
])('%s is written by another thread: %s', (component, shared) => {
  expect(isShared(row('/x', component))).toBe(shared);
});
