import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDiff, wordDiff } from '../../src/story/word-diff.ts';

it('marks what was cut and what was put', () => {
  expect(wordDiff('The rate is slow.', 'The rate is fast.')).toBe('The rate is [-slow.-] {+fast.+}');
});

it('is empty where nothing changed', () => {
  expect(wordDiff('One  line.', 'One line.')).toBe('');
});

it('takes a formula for one word', () => {
  expect(wordDiff('A rate of $1/m + 1$ holds', 'A rate of $1/m + 2$ holds')).toBe(
    'A rate of [-$1/m + 1$-] {+$1/m + 2$+} holds',
  );
});

it('keeps a formula and what hangs on it in one word', () => {
  expect(wordDiff('An $n$-gram model', 'An $m$-gram model')).toBe('An [-$n$-gram-] {+$m$-gram+} model');
});

it('elides what is far from a change', () => {
  const words = Array.from({ length: 30 }, (_, n) => `w${n}`);
  expect(wordDiff([...words, 'old'].join(' '), [...words, 'new'].join(' '))).toBe(
    '… w24 w25 w26 w27 w28 w29 [-old-] {+new+}',
  );
});

it('reads back every change', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '[-', '+}', '$x^2$', 'c-]'), { maxLength: 12 })
    .map((w) => w.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = readDiff(wordDiff(before, after));
      const marked = wordDiff(before, after).match(/\[-|\{\+/g) ?? [];
      expect(pieces.filter(({ kind }) => kind !== 'same').length).toBe(marked.length);
    }),
  );
});
