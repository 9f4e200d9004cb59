import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Book, epub } from '../../src/epub/book.ts';

const book: Book = {
  title: 'Lemma & more, Tuesday 5 May 2026',
  language: 'en',
  identifier: 'https://lemma.test/brief/editions/2026-05-05/',
  publisher: 'Lemma',
  date: '2026-05-05',
  modified: '2026-05-05T06:12:00+02:00',
  chapters: [
    { name: 'edition', title: 'Tuesday', body: '<h1>Tuesday</h1>' },
    { name: 'story-1', title: 'a < b', body: '<p><math><mi>m</mi></math></p>' },
  ],
};
const bytes = Buffer.from(epub(book));
const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)]));
const opf = files['EPUB/package.opf'] ?? '';
const all = (pattern: RegExp, text = opf) => [...text.matchAll(pattern)].map(([, found]) => found);

describe('the container', () => {
  it('begins with its type, as it is, without extra fields', () => {
    const [method, extra] = [bytes.readUInt16LE(8), bytes.readUInt16LE(28)];
    expect([method, extra, bytes.toString('latin1', 30, 58)]).toEqual([0, 0, 'mimetypeapplication/epub+zip']);
  });

  it('is the same bytes each time, of one moment in every zone', () => {
    const [time, day] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)];
    expect(bytes.equals(epub(book))).toBe(true);
    expect([time, day]).toEqual([0, (1 << 5) | 1]);
  });

  it('leads to the package', () => {
    expect(all(/full-path="([^"]*)"/g, files['META-INF/container.xml'])).toEqual(['EPUB/package.opf']);
  });
});

describe('the package', () => {
  it('lists every file, and no other', () => {
    const listed = all(/<item [^>]*href="([^"]*)"/g).map((name) => `EPUB/${name}`);
    const others = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
    expect([...others, ...listed].sort()).toEqual(Object.keys(files).sort());
  });

  it('reads its chapters in their order', () => {
    expect(all(/idref="([^"]*)"/g)).toEqual(['edition', 'story-1']);
  });

  it('says where there is MathML', () => {
    expect(all(/id="([^"]*)"[^>]*properties="mathml"/g)).toEqual(['story-1']);
  });

  it('says when it was changed, to the second and in UTC', () => {
    expect(all(/dcterms:modified">([^<]*)/g)).toEqual(['2026-05-05T04:12:00Z']);
  });

  it('holds text as text', () => {
    expect(all(/<dc:title>([^<]*)/g)).toEqual(['Lemma &amp; more, Tuesday 5 May 2026']);
  });
});

it('the contents lead to every chapter', () => {
  const rows = [...(files['EPUB/nav.xhtml'] ?? '').matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, ...row]) => row);
  expect(rows).toEqual([
    ['edition.xhtml', 'Tuesday'],
    ['story-1.xhtml', 'a &lt; b'],
  ]);
});
