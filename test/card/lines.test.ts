import { expect, it } from 'vitest';
import { fitted } from '../../src/card/lines.ts';
import { wordsOf } from '../../src/card/words.ts';

const words = (text: string) => wordsOf(text, 'headline') ?? [];
const counts = (text: string, sizes: readonly { size: number; most: number }[], width: number) =>
  fitted(words(text), sizes, width)?.lines.map((line) => line.length);

it('the lines of a block are even', () => {
  expect(counts('one one one one one one', [{ size: 10, most: 2 }], 95)).toEqual([3, 3]);
});

it('a text that does not fit is set smaller', () => {
  const sizes = [
    { size: 40, most: 1 },
    { size: 10, most: 1 },
  ];
  expect(fitted(words('one one one'), sizes, 100)?.size).toBe(10);
});

it.each([
  ['a word that is wider than a line', 'incomprehensibilities'],
  ['more lines than there is room for', 'one one one one one one one one one one'],
])('fits nowhere: %s', (_name, text) => {
  expect(fitted(words(text), [{ size: 20, most: 1 }], 120)).toBeNull();
});
