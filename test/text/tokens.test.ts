import { expect, it } from 'vitest';
import { foldWord, tokenise } from '../../scripts/text/tokens.ts';

const words = (text: string) => tokenise(text).map((token) => token.word);

it.each([
  ['Bounds', 'bound'],
  ['theories', 'theory'],
  ['losses', 'loss'],
  ['analysis', 'analysis'],
  ['analyses', 'analysis'],
  ['Schrödinger', 'schrodinger'],
  ['generalisation', 'generalization'],
  ['bias', 'bia'],
])('folds %s to %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

it('parts words at hyphens', () => {
  expect(words('vision-language')).toEqual(['vision', 'language']);
});

it('keeps a prefix with its word, with and without the hyphen', () => {
  expect(words('pre-training pretraining')).toEqual(['pretraining', 'pretraining']);
});

it('leaves maths out', () => {
  expect(words('a rate of $O(1/\\sqrt{n})$ holds')).toEqual(['a', 'rate', 'of', 'hold']);
});

it('takes no words out of addresses', () => {
  const text = 'Code: https://github.com/ada/margins and github.com/ada/bounds or www.example.org today';
  expect(tokenise(text).map((t) => t.word)).toEqual(['code', 'and', 'or', 'today']);
});

it('takes prices for prices', () => {
  expect(words('$5 million and $3 million')).toEqual(['5', 'million', 'and', '3', 'million']);
});

it('leaves TeX commands out and their text in', () => {
  expect(words('\\emph{statistically consistent}')).toEqual(['statistically', 'consistent']);
});

it('marks the word after punctuation', () => {
  expect(tokenise('one two, three').map((token) => token.broken)).toEqual([false, false, true]);
});

it('says where a word stands', () => {
  const text = 'The "Pre-Trained" model’s loss';
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The',
    'Pre-Trained',
    'model',
    'loss',
  ]);
});
