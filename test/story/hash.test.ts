import { expect, test } from 'vitest';
import { hashField, hashText } from '../../src/story/hash.ts';

test('is the first 16 hex digits of the SHA-256', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea');
});

test.each([
  ['line ends', 'a\r\nb', 'a\nb'],
  ['wrapping', ' a   b\n', 'a b'],
  ['composition', 'e\u0301', 'é'],
])('does not see %s', (_, a, b) => {
  expect(hashText(a)).toBe(hashText(b));
});

test('a field does not see the order of keys', () => {
  expect(hashField([{ a: 1, b: { c: 2, d: 3 } }])).toBe(hashField([{ b: { d: 3, c: 2 }, a: 1 }]));
});

test('a field sees the order of a list', () => {
  expect(hashField(['a', 'b'])).not.toBe(hashField(['b', 'a']));
});
