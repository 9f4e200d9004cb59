import { expect, test } from 'vitest';
import { decodeText } from '../../scripts/parse/charset.ts';

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

test('what says UTF-8 and is Latin 1 throughout is read as that', () => {
  expect(decodeText(latin('<?xml version="1.0" encoding="UTF-8"?>Universit\xe9')).at(-1)).toBe('é');
});

test('one broken byte among good ones becomes U+FFFD', () => {
  expect(decodeText(Uint8Array.of(0xc3, 0xa9, 0xff))).toBe('é\uFFFD');
});

test.each(['utf-7', 'klingon'])('passes over %s', (charset) => {
  expect(decodeText(latin('+AGE-'), `text/xml; charset=${charset}`)).toBe('+AGE-');
});
