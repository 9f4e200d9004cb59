import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { FeedItem } from '../../scripts/model.ts';
import { FeedError, parseFeed } from '../../scripts/parse/parse.ts';

/** How many documents; `FUZZ=20000 npm test` for many. */
const RUNS = Number(process.env.FUZZ ?? 400);
/** Longest time one document may take, in milliseconds. */
const LIMIT = 2000;

const FOLDER = new URL('../fixtures/feeds/', import.meta.url);
const FEEDS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.xml'))
  .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));
const CHARSETS = ['utf-8', 'utf-16', 'utf-16be', 'utf-32', 'windows-1252', 'koi8-r', 'shift_jis', 'big5'];
const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '</',
    '/>',
    '<item>',
    '</item>',
    '</rss>',
  ],
  ...['<entry>', '<title>', '</title>', '&lt;', '&#0;', '&#xD800;', '&#99999999;', '&a;', 'xmlns="x"', 'xml:base="::"'],
  ...[
    '<!DOCTYPE r [',
    '<!ENTITY a "b">',
    '\0',
    '\uFEFF',
    '\u{10FFFF}',
    '<__proto__>',
    '{',
    '[',
    '<b><i></b>',
    'type="html"',
  ],
];

/** Something put in, taken out or written over, at a place given as a share of the document. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 }), fc.constant('')),
});
const changed = fc.tuple(fc.constantFrom(...FEEDS), fc.array(change, { maxLength: 8 })).map(([feed, changes]) =>
  changes.reduce((text, { at, length, text: put }) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + put + text.slice(place + length);
  }, feed),
);
const encoded = fc
  .tuple(changed, fc.constantFrom(...CHARSETS), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }))
  .map(([text, charset, bytes]) => {
    const body = Uint8Array.from(iconv.encode(text, charset, { addBOM: charset.startsWith('utf-16') }));
    for (const [at, byte] of bytes) if (body.length > 0) body[at % body.length] = byte;
    return body;
  });

/** Reads a document; null where it is refused, which it must be by a `FeedError`, in one line, in time. */
function read(body: Uint8Array | string): readonly FeedItem[] | null {
  const start = performance.now();
  try {
    return parseFeed(body, { url: 'https://lab.example/feed' }).items;
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError);
    expect((error as FeedError).message).toMatch(/^[^\n]{1,300}$/);
    return null;
  } finally {
    expect(performance.now() - start).toBeLessThan(LIMIT);
  }
}

test(`${RUNS} changed documents are read or refused`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(encoded, (body) => {
      for (const item of read(body) ?? []) expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    }),
    { numRuns: RUNS },
  );
});

test(`${RUNS} truncated documents give no half item`, { timeout: 600_000 }, () => {
  const cut = fc.tuple(fc.constantFrom(...FEEDS), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(cut, ([feed, at]) => {
      const items = read(feed.trimEnd().slice(0, Math.floor(at * (feed.trimEnd().length - 1))));
      expect(items).toBeNull();
    }),
    { numRuns: RUNS },
  );
});
