import { strToU8, type Zippable, zipSync } from 'fflate';
import { escapeXml } from './xhtml.ts';

/** One chapter: a file of the book. */
export interface Chapter {
  /** Its file, without the ending: `story-1`. */
  readonly name: string;
  /** Plain text. */
  readonly title: string;
  /** XHTML of its body. */
  readonly body: string;
}

/** A book. Texts are plain text. */
export interface Book {
  readonly title: string;
  /** Language tag. */
  readonly language: string;
  /** What it is known by, for good: an address. */
  readonly identifier: string;
  readonly publisher: string;
  /** Day on which it came out. */
  readonly date: string;
  /** Instant of its last change. */
  readonly modified: string;
  readonly chapters: readonly Chapter[];
}

/** One time for all files, of this clock whatever its zone: a zip holds local time, and the same book must be the same bytes. */
const TIME = new Date(1980, 0, 1);

const style = `body { line-height: 1.45; }
h1, h2, h3, h4 { line-height: 1.2; }
p { margin: 0 0 0.6em; }
blockquote { margin: 0.6em 1em; }
math[display="block"] { margin: 0.8em 0; }
`;

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** A book as an EPUB 3 file (W3C, EPUB 3.3, section 4): the same book is the same bytes. */
export function epub(book: Book): Uint8Array {
  const files: Record<string, string> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageOf(book),
    'EPUB/nav.xhtml': navOf(book),
    'EPUB/style.css': style,
  };
  for (const { name, title, body } of book.chapters) files[`EPUB/${name}.xhtml`] = document(book, title, body);
  // First, and as it is: that is how a program knows the file for what it is.
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, text] of Object.entries(files)) zip[name] = strToU8(text);
  return zipSync(zip, { mtime: TIME, level: 6 });
}

function document({ language }: Book, title: string, body: string): string {
  const lang = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

function navOf(book: Book): string {
  const rows = book.chapters.map(({ name, title }) => `<li><a href="${name}.xhtml">${escapeXml(title)}</a></li>`);
  const nav = `<nav epub:type="toc"><h1>${escapeXml(book.title)}</h1><ol>\n${rows.join('\n')}\n</ol></nav>`;
  return document(book, book.title, nav);
}

const features = ['MathML', 'structuralNavigation', 'tableOfContents'];

function packageOf(book: Book): string {
  const { title, language, identifier, publisher, date, modified, chapters } = book;
  const meta = [
    `<dc:identifier id="id">${escapeXml(identifier)}</dc:identifier>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    `<dc:publisher>${escapeXml(publisher)}</dc:publisher>`,
    `<dc:date>${escapeXml(date)}</dc:date>`,
    `<meta property="dcterms:modified">${new Date(modified).toISOString().slice(0, 19)}Z</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    ...features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`),
    '<meta property="schema:accessibilityHazard">none</meta>',
  ];
  const item = (id: string, file: string, type: string, properties = '') =>
    `<item id="${id}" href="${file}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  const items = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    ...chapters.map(({ name, body }) =>
      item(name, `${name}.xhtml`, 'application/xhtml+xml', body.includes('<math') ? 'mathml' : ''),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${meta.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${chapters.map(({ name }) => `<itemref idref="${name}"/>`).join('\n')}
</spine>
</package>
`;
}
