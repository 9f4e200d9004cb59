import { expect, it } from 'vitest';
import { announcementOf } from '../../scripts/bench/corpus/announcement.ts';
import { makeEntries } from '../../scripts/bench/corpus/entries.ts';
import type { Source } from '../../scripts/model.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { parseFeed } from '../../scripts/parse/parse.ts';

it('a made-up announcement is read as the papers that it was made of', () => {
  const entries = makeEntries(3);
  const source: Source = {
    id: 'bench',
    name: 'arXiv',
    url: 'http://127.0.0.1/rss',
    tier: 1,
    kind: 'arxiv-rss',
  } as Source;
  const { value, warnings } = normalise(parseFeed(announcementOf(entries, '2026-05-05')), source);
  expect(warnings).toEqual([]);
  const told = value.map(({ id, version, title, authors, summary, announced, announce }) => ({
    ...{ id, version, title, authors, summary, announced, announce },
  }));
  expect(told).toEqual(
    entries.map(({ id, version, title, authors, summary, announced, announce }) => ({
      ...{ id, version, title, authors, summary, announced, announce },
    })),
  );
});
