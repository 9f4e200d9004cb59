import { describe, expect, it } from 'vitest';
import type { Digest, DigestStory } from '../../src/lib/digest.ts';
import { digestHtml } from '../../src/lib/digest-html.ts';
import { digestText } from '../../src/lib/digest-text.ts';
import { wrapped } from '../../src/lib/wrap.ts';

const site = 'https://lemma.test/brief';
const story = (slug: string, over: Partial<DigestStory> = {}): DigestStory => ({
  ...{ title: `On ${slug}`, tldr: 'One sentence.', facts: 'Theory, arXiv:2605.00001', summary: [] },
  ...{ url: `${site}/stories/2026/05/05/${slug}/`, ...over },
});
const words = 'Some words that go on and on, '.repeat(60);

/** A letter of a lead and so many listed stories. */
function digest(listed: number, lead: Partial<DigestStory> = {}): Digest {
  const lines = Array.from({ length: listed }, (_, i) => story(`number-${i}`, { tldr: words.slice(0, 300) }));
  return {
    ...{ site: 'Lemma', description: 'A briefing.', language: 'en', day: 'Tuesday 5 May 2026' },
    ...{ url: `${site}/editions/2026-05-05/`, tally: '9 announced → 2 stories', preheader: 'On a lead' },
    tiers: [
      { id: 'lead', name: 'Lead', stories: [story('a-lead', { summary: [words], ...lead })] },
      { id: 'listed', name: 'Listed', stories: lines },
    ],
  };
}

describe('a letter as HTML', () => {
  it('has nothing that a mail program drops or fetches', () => {
    expect(digestHtml(digest(2))).not.toMatch(/<(?:script|style|img|svg|link rel="(?!canonical))|class=|url\(/);
  });

  it('sets no colour of text or paper, so that a dark theme is whole', () => {
    expect(digestHtml(digest(2))).not.toMatch(/background|[;"]color:(?!inherit)/);
  });

  it('has whole addresses only', () => {
    const addresses = [...digestHtml(digest(2)).matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(6);
    expect(addresses.filter((address) => !address?.startsWith(`${site}/`))).toEqual([]);
  });

  it('begins with what a list of letters shows', () => {
    expect(digestHtml(digest(1))).toMatch(/<body[^>]*><div style="display:none[^"]*">On a lead/);
  });

  it('is short enough for every provider: listed stories are counted instead', () => {
    const html = digestHtml(digest(400));
    const named = html.match(/<li /g)?.length ?? 0;
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).toContain(`And ${400 - named} more in the edition.`);
  });

  it('has lines that mail allows', () => {
    const lines = digestHtml(digest(40)).split('\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(998);
  });

  it('shows text as text', () => {
    expect(digestHtml(digest(1, { title: '<script>alert(1)</script>' }))).toContain('&#x3C;script>alert(1)');
  });
});

describe('a letter in plain text', () => {
  it('has lines of at most 72 characters, but for its addresses', () => {
    const lines = digestText(digest(5)).split('\n');
    expect(lines.filter((line) => line.length > 72 && !/^\[\d+\] https:/.test(line))).toEqual([]);
  });

  it('has a numbered note for each story', () => {
    const text = digestText(digest(2));
    expect(text).toContain('On a-lead [2]');
    expect(text).toContain('- On number-1 [4]: ');
    expect(text).toContain(`[4] ${site}/stories/2026/05/05/number-1/`);
    expect(text.match(/^\[\d+\] /gm)).toHaveLength(4);
  });
});

describe('lines', () => {
  it.each([
    ['aa bb cc', 5, ['aa bb', 'cc']],
    ['aaaaaaa bb', 5, ['aaaaaaa', 'bb']],
    ['', 5, ['']],
  ])('of %j in %i columns', (text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines);
  });
});
