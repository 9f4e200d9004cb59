import { expect, it } from 'vitest';
import type { RawFeed } from '../../scripts/model.ts';
import { parseBody } from '../../scripts/read.ts';

const feed = (text: string): RawFeed => ({
  source: {
    id: 'a',
    name: 'A',
    url: 'https://example.org/feed',
    tier: 1,
    kind: 'feed',
    enabled: true,
    allowPrivateNetwork: false,
  },
  ...{
    status: 'ok',
    body: new TextEncoder().encode(text),
    contentType: null,
    url: 'https://example.org/feed',
    error: null,
  },
});
const rss = (title: string) => `<rss version="2.0"><channel><title>${title}</title></channel></rss>`;

it('parses the same answer once', () => {
  const answer = feed(rss('One'));
  expect(parseBody(answer)).toBe(parseBody(answer));
});

it('parses each answer by itself', () => {
  expect([parseBody(feed(rss('One'))).title, parseBody(feed(rss('Two'))).title]).toEqual(['One', 'Two']);
});
