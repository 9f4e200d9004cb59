import { expect, it } from 'vitest';
import { cluster } from '../../scripts/cluster/cluster.ts';
import { mentions } from '../../scripts/cluster/mentions.ts';
import type { Entry } from '../../scripts/model.ts';
import { entry } from '../sample.ts';
import { day } from './day.ts';

const post = (summary: string, over: Partial<Entry> = {}) =>
  entry('url:https://lab.example/post', {
    ...{ title: 'Our spring at the laboratory', summary, url: 'https://lab.example/post', tier: 2, announce: null },
    ...over,
  });
const storyOf = (id: string, entries: readonly Entry[]) =>
  cluster(entries).find((c) => c.entries.some((e) => e.id === id));
const paperOf = (entries: readonly Entry[]) =>
  storyOf('url:https://lab.example/post', entries)?.entries.map((e) => e.id) ?? [];

it.each([
  ['the arXiv id', 'As we write in arXiv:2605.00005, keys can go.'],
  ['the address of the abstract', 'See https://arxiv.org/abs/2605.00005v2.'],
  ["arXiv's DOI", 'Cite as https://doi.org/10.48550/arXiv.2605.00005.'],
  ['the whole title', 'We are glad to show “Caches for long prompts”, out today.'],
])('a post joins the paper that it names by %s', (_, text) => {
  expect(paperOf([...day, post(text)])).toEqual(['2605.00005', 'url:https://lab.example/post']);
});

it('a post joins the paper whose DOI it names', () => {
  const withDoi = day.map((e) => (e.id === '2605.00005' ? { ...e, doi: '10.1000/caches.5' } : e));
  expect(paperOf([...withDoi, post('Printed as doi:10.1000/Caches.5.')])[0]).toBe('2605.00005');
});

it('a post joins the paper that its links name', () => {
  const linked = post('News.', { links: { pdf: 'https://arxiv.org/pdf/2605.00005v1' } });
  expect(paperOf([...day, linked])[0]).toBe('2605.00005');
});

it('the paper decides, whatever the tier of the post', () => {
  expect(paperOf([...day, post('About 2605.00005.', { tier: 1, announce: 'new' })])[0]).toBe('2605.00005');
});

it('a mention is told as the reason', () => {
  expect(storyOf('2605.00005', [...day, post('About arXiv:2605.00005.')])?.why.shared).toEqual([
    { phrase: 'arXiv:2605.00005', weight: 1 },
  ]);
});

it('a round-up joins the paper it names first and merges none', () => {
  const found = mentions([...day, post('First 2605.00005, then 2605.00006.')]);
  expect(found.map(({ paper }) => day[paper]?.id)).toEqual(['2605.00005']);
});

it('a post that names nothing stands alone', () => {
  expect(paperOf([...day, post('We planted trees, 2605 of them.')])).toEqual(['url:https://lab.example/post']);
});

it('a short title is no mention', () => {
  const short = entry('2605.00020', { title: 'Keys' });
  expect(mentions([short, post('Keys are everywhere.')])).toEqual([]);
});

it('a story with its posts has at most eight entries', () => {
  const posts = Array.from({ length: 12 }, (_, i) =>
    post('On arXiv:2605.00005.', { id: `url:https://p.example/${i}` }),
  );
  expect(storyOf('2605.00005', [...day, ...posts])?.entries).toHaveLength(8);
});
