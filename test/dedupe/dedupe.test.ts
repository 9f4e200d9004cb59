import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dedupe } from '../../scripts/dedupe/dedupe.ts';
import type { Entry } from '../../scripts/model.ts';

const paper = (fields: Partial<Entry> = {}): Entry => ({
  id: '2605.02116',
  version: 1,
  title: 'Sharp bounds for mirror descent',
  authors: ['Ada Lovelace'],
  categories: ['cs.LG'],
  summary: 'We bound it.',
  published: null,
  announced: '2026-05-05',
  announce: 'new',
  feed: 'lg',
  url: 'https://arxiv.org/abs/2605.02116',
  comment: null,
  license: null,
  tier: 1,
  ...fields,
});
const post = (fields: Partial<Entry> = {}): Entry =>
  paper({
    id: 'url:https://blog.example/a',
    url: 'https://blog.example/a',
    version: null,
    announce: null,
    categories: ['News'],
    feed: 'blog',
    tier: 3,
    ...fields,
  });

test('a cross-list is the same work: its own category tells the primary one', () => {
  const cross = paper({ announce: 'cross', categories: ['stat.ML', 'cs.LG'], feed: 'ml' });
  const { value } = dedupe([cross, paper({ categories: ['cs.LG', 'math.OC'] })]);
  expect(value).toEqual([paper({ categories: ['cs.LG', 'math.OC', 'stat.ML'], feed: 'ml' })]);
});

test('a replacement beats its cross-list', () => {
  const { value } = dedupe([
    paper({ version: 2, announce: 'replace-cross' }),
    paper({ version: 2, announce: 'replace' }),
  ]);
  expect(value.map((entry) => entry.announce)).toEqual(['replace']);
});

test('versions are numbers: the tenth is newer than the ninth, and its announcement counts', () => {
  const { value } = dedupe([
    paper({ version: 9, title: 'Ninth', announce: 'new' }),
    paper({ version: 10, title: 'Tenth', announce: 'replace-cross' }),
  ]);
  expect(value[0]).toMatchObject({ version: 10, title: 'Tenth', announce: 'replace-cross' });
});

test('what one entry lacks the other fills in', () => {
  const { value } = dedupe([
    paper({ links: { pdf: 'https://arxiv.org/pdf/2605.02116v1' } }),
    paper({
      ...{ announce: 'cross', comment: 'ICML 2026', venue: 'ICML 2026', doi: '10.1000/a' },
      links: { code: 'https://github.com/a/b', project: 'https://a.github.io/b' },
    }),
  ]);
  expect(value[0]).toMatchObject({
    ...{ comment: 'ICML 2026', venue: 'ICML 2026', doi: '10.1000/a' },
    links: {
      pdf: 'https://arxiv.org/pdf/2605.02116v1',
      code: 'https://github.com/a/b',
      project: 'https://a.github.io/b',
    },
  });
});

test('only the newest version can be withdrawn', () => {
  const { value } = dedupe([paper({ withdrawn: true }), paper({ version: 2, announce: 'replace' })]);
  expect(value[0]).not.toHaveProperty('withdrawn');
});

test.each([
  ["arXiv's DOI", post({ doi: '10.48550/arxiv.2605.02116' })],
  ['the same DOI', post({ doi: '10.1000/a' })],
  ['the address of the paper', post({ url: 'https://arxiv.org/abs/2605.02116' })],
])('a post with %s is the same work, and the paper speaks for it', (_, other) => {
  const { value, aliases } = dedupe([other, paper({ doi: '10.1000/a' })]);
  expect(value).toEqual([paper({ doi: '10.1000/a', attention: 1 })]);
  expect(aliases.get(other.id)).toBe('2605.02116');
});

test('posts about a paper that nobody announced stay posts', () => {
  const about = post({ url: 'https://arxiv.org/abs/2605.02116' });
  expect(dedupe([about]).value).toEqual([about]);
});

test('addresses that differ in scheme, www and a last slash are one', () => {
  const other = post({ id: 'url:http://www.blog.example/a/', url: 'http://www.blog.example/a/' });
  expect(dedupe([post(), other]).value).toHaveLength(1);
});

test('two arXiv ids stay two works, whatever they share', () => {
  const other = paper({ id: '2605.00001', url: 'https://arxiv.org/abs/2605.00001', doi: '10.1000/a' });
  expect(dedupe([paper({ doi: '10.1000/a' }), other, post({ doi: '10.1000/a' })]).value).toHaveLength(2);
});

test.each([
  ['the same title', 'Sharp Bounds for Mirror Descent', ['A. Lovelace'], 1],
  ['one word more', 'Sharp bounds for mirror descent in many finite dimensions', ['Ada Lovelace'], 2],
  ['no author in common', 'Sharp bounds for mirror descent', ['Emmy Noether'], 2],
  ['no author', 'Sharp bounds for mirror descent', [], 2],
])('a post of another feed with %s', (_, title, authors, works) => {
  expect(dedupe([paper(), post({ title, authors })]).value).toHaveLength(works);
});

test('one feed that lists a title twice means two works', () => {
  const other = post({ id: 'url:https://blog.example/b', url: 'https://blog.example/b' });
  expect(dedupe([post(), other]).value).toHaveLength(2);
});

test('short titles are those of many works', () => {
  const notes = { title: 'Weekly notes', id: 'url:https://c.example/', url: 'https://c.example/', feed: 'c' };
  expect(dedupe([post({ title: 'Weekly notes' }), post(notes)]).value).toHaveLength(2);
});

test('an id that comes back with another title is reported', () => {
  const { warnings } = dedupe([paper(), paper({ title: 'Cats and their whiskers', announce: 'cross' })]);
  expect(warnings).toEqual([
    {
      stage: 'dedupe',
      source: 'lg',
      id: '2605.02116',
      message:
        'is announced with two titles: "Sharp bounds for mirror descent" was kept, "Cats and their whiskers" was not',
    },
  ]);
});

test('works keep the order of their first entry, and every id leads somewhere', () => {
  const second = paper({ id: '2605.00001', url: 'https://arxiv.org/abs/2605.00001' });
  const { value, aliases } = dedupe([second, paper(), second]);
  expect(value.map((entry) => entry.id)).toEqual(['2605.00001', '2605.02116']);
  expect([...aliases]).toEqual([
    ['2605.00001', '2605.00001'],
    ['2605.02116', '2605.02116'],
  ]);
});

test('the order of the entries decides nothing but order and feed', () => {
  const pool = [
    paper(),
    paper({ announce: 'cross', categories: ['stat.ML'], comment: 'a' }),
    paper({ version: 10, announce: 'replace', comment: 'b' }),
    paper({ id: '2605.00001', url: 'https://arxiv.org/abs/2605.00001', doi: '10.1000/a' }),
    paper({ id: '2605.00002', url: 'https://arxiv.org/abs/2605.00002', doi: '10.1000/a' }),
    post({ doi: '10.1000/a' }),
    post({ id: 'url:https://c.example/', url: 'https://c.example/' }),
  ];
  const result = (entries: readonly Entry[]) =>
    dedupe(entries)
      .value.map(({ feed: _, ...entry }) => entry)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const expected = result(pool);
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
      expect(result(shuffled)).toEqual(expected);
    }),
  );
});

test('a work that a feed repeats a hundred thousand times is one', () => {
  const repeated = Array.from({ length: 100_000 }, (_, i) => paper({ title: `Sharp bounds ${i}` }));
  expect(dedupe(repeated).value).toHaveLength(1);
});

test('feeds that point to a paper are counted, each once', () => {
  const daily = paper({ version: null, announce: null, feed: 'daily', tier: 5 });
  const blog = post({ url: 'https://arxiv.org/abs/2605.02116' });
  const { value } = dedupe([paper(), paper({ announce: 'cross', feed: 'ml' }), daily, daily, blog]);
  expect(value[0]?.attention).toBe(2);
});
