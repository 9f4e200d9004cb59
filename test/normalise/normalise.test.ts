import { expect, test } from 'vitest';
import type { FeedItem, ParsedFeed, Source } from '../../scripts/model.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';

const announcements: Source = {
  id: 'arxiv-lg',
  name: 'arXiv cs.LG',
  url: 'https://rss.arxiv.org/rss/cs.LG',
  tier: 1,
  kind: 'arxiv-rss',
  enabled: true,
  allowPrivateNetwork: false,
};
const blog: Source = { ...announcements, id: 'blog', kind: 'feed', tier: 3, url: 'https://blog.example/feed' };
const paper: FeedItem = {
  id: 'oai:arXiv.org:2605.02116v2',
  title: 'A bound\n on $n$',
  link: 'https://arxiv.org/abs/2605.02116',
  authors: ["Henri Poincar\\'e", '{\\L}ukasz  \\v{S}koda'],
  published: '2026-05-05T00:00:00-04:00',
  updated: null,
  summary: 'We bound $n$. Code: https://github.com/ada/bound.',
  categories: ['cs.LG', 'stat.ML', 'cs.LG'],
  license: 'http://creativecommons.org/licenses/by/4.0/',
  announceType: 'replace',
  arxivId: '2605.02116',
  version: 2,
};
const post: FeedItem = {
  id: 'tag:blog.example,2026:1',
  title: 'A post',
  link: 'https://blog.example/post?utm_source=rss&id=1',
  authors: [],
  published: '2026-05-05T23:00:00-04:00',
  updated: null,
  summary: '',
  categories: [],
};
const feedOf = (...items: FeedItem[]): ParsedFeed => ({ format: 'rss', title: '', link: null, updated: null, items });

test('an announcement becomes an entry', () => {
  expect(normalise(feedOf(paper), announcements)).toEqual({
    value: [
      {
        id: '2605.02116',
        version: 2,
        title: 'A bound on $n$',
        authors: ['Henri Poincaré', 'Łukasz Škoda'],
        categories: ['cs.LG', 'stat.ML'],
        summary: 'We bound $n$. Code: https://github.com/ada/bound.',
        published: null,
        announced: '2026-05-05',
        announce: 'replace',
        feed: 'arxiv-lg',
        url: 'https://arxiv.org/abs/2605.02116',
        comment: null,
        license: 'http://creativecommons.org/licenses/by/4.0/',
        links: { code: 'https://github.com/ada/bound', pdf: 'https://arxiv.org/pdf/2605.02116v2' },
        tier: 1,
      },
    ],
    warnings: [],
  });
});

test("the API's date is the paper's own", () => {
  const { announceType: _, ...item } = paper;
  const [entry] = normalise(feedOf(item), { ...announcements, kind: 'arxiv-api' }).value;
  expect(entry).toMatchObject({ published: '2026-05-05T04:00:00Z', announced: null, announce: null });
});

test("another feed's item is known by its address and keeps its day", () => {
  const [entry] = normalise(feedOf(post), blog).value;
  expect(entry).toMatchObject({
    id: 'url:https://blog.example/post?id=1',
    url: 'https://blog.example/post?id=1',
    published: '2026-05-06T03:00:00Z',
    announced: '2026-05-05',
    tier: 3,
  });
});

test.each([
  ['title', { ...post, title: ' \u200b ' }, 'has no title: left out'],
  ['address', { ...post, link: 'javascript:alert(1)' }, 'has no web address: left out'],
])('an item without %s is left out and named', (_, item, message) => {
  const { value, warnings } = normalise(feedOf(item, post), blog);
  expect(value).toHaveLength(1);
  expect(warnings).toEqual([{ stage: 'normalise', source: 'blog', id: 'tag:blog.example,2026:1', message }]);
});

test('invisible characters are removed and counted', () => {
  const { value, warnings } = normalise(feedOf({ ...post, title: 'A\u202e p\u200bost\u0000' }), blog);
  expect(value[0]?.title).toBe('A post');
  expect(warnings[0]?.message).toBe('title: 3 invisible characters removed');
});

test('a text that goes on and on is cut and told', () => {
  const { warnings } = normalise(feedOf({ ...post, summary: 'word '.repeat(4000) }), blog);
  expect(warnings[0]?.message).toBe('summary: 20000 characters, read to 6000');
});

test('a date out of all time is dropped with a warning', () => {
  const { value, warnings } = normalise(feedOf({ ...post, published: '9999-01-01T00:00:00Z' }), blog);
  expect(value[0]).toMatchObject({ published: null, announced: null });
  expect(warnings[0]?.message).toBe('date 9999-01-01T00:00:00Z is not plausible: dropped');
});

test('a date that could be two days is told of', () => {
  const { value, warnings } = normalise(feedOf({ ...post, published: null, unreadDates: ['5/6/2026'] }), blog);
  expect(value[0]?.published).toBeNull();
  expect(warnings[0]?.message).toBe('date "5/6/2026" is not certain: left out');
});
