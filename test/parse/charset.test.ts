import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../scripts/parse/charset.ts';
import EBCDIC_PAGES from '../../scripts/parse/ebcdic.json' with { type: 'json' };

const EBCDIC: Readonly<Record<string, string>> = EBCDIC_PAGES;
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

test('a byte order mark goes before the header', () => {
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xe9, 0), 'text/xml; charset=utf-8')).toBe('<é');
});

test('the header goes before the declaration', () => {
  const bytes = latin('<?xml version="1.0" encoding="koi8-r"?>\xe9');
  expect(decodeText(bytes, 'application/xml; charset=iso-8859-1').at(-1)).toBe('é');
});

test('the declaration goes before UTF-8', () => {
  expect(decodeText(latin('<?xml version="1.0" encoding="iso-8859-1"?>\xe9')).at(-1)).toBe('é');
});

test('reads UTF-32 without a mark', () => {
  expect(decodeText(Uint8Array.of(0, 0, 0, 0x3c, 0, 1, 0xf6, 0))).toBe('<😀');
});

test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
  'reads %s without a mark, after a line break',
  (charset) => {
    expect(decodeText(Uint8Array.from(iconv.encode('\n<é', charset, { addBOM: false })))).toBe('\n<é');
  },
);

test('what says UTF-8 and is Latin 1 throughout is read as that', () => {
  expect(decodeText(latin('<?xml version="1.0" encoding="UTF-8"?>Universit\xe9')).at(-1)).toBe('é');
});

test('one broken byte among good ones becomes U+FFFD', () => {
  expect(decodeText(Uint8Array.of(0xc3, 0xa9, 0xff))).toBe('é\uFFFD');
});

test('a header that does not fit gives way to the declaration', () => {
  const bytes = latin('<?xml version="1.0" encoding="koi8-r"?>\xe9');
  expect(decodeText(bytes, 'text/xml; charset=utf-8').at(-1)).toBe('И');
});

test('a header of UTF-8 that fits goes before the declaration', () => {
  const bytes = Uint8Array.from(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?>é'));
  expect(decodeText(bytes, 'text/xml; charset=UTF-8').at(-1)).toBe('é');
});

// The byte 0x80 stands for another character in each.
test.each([
  ['windows_1250', '€'],
  ['cp437', 'Ç'],
  ['csIBM855', 'ђ'],
  ['IBM866', 'А'],
  ['koi8_u', '─'],
  ['macintosh', 'Ä'],
  ['mac-cyrillic', 'А'],
  ['x-mac-ce', 'Ä'],
  ['ISO_8859-5:1988', '€'],
  ['cp1125', 'А'],
  ['cyrillic-asian', 'Җ'],
  ['kz-1048', 'Ђ'],
])('knows %s', (charset, char) => {
  expect(decodeText(latin(`<?xml version="1.0" encoding="${charset}"?>\x80`)).at(-1)).toBe(char);
});

test.each([
  ['ebcdic-cp-us', 'Ø'],
  ['IBM424', null],
  ['cp1026', 'Ø'],
])('reads EBCDIC as %s', (charset, char) => {
  const page = EBCDIC[charset === 'ebcdic-cp-us' ? '037' : charset.replace(/\D+/, '')] as string;
  const text = `<?xml version="1.0" encoding="${charset}"?>a`;
  const bytes = Uint8Array.from([...[...text].map((c) => page.indexOf(c)), 0x80]);
  expect(decodeText(bytes)).toBe(text + (char ?? '\uFFFD'));
});

test("Windows' quotes in the place of controls are quotes", () => {
  expect(decodeText(Uint8Array.from(Buffer.from('\x93a\x94')))).toBe('“a”');
});

test.each(['utf-7', 'hex', 'base64', 'klingon'])('passes over %s', (charset) => {
  expect(decodeText(latin('+AGE-'), `text/xml; charset=${charset}`)).toBe('+AGE-');
});
