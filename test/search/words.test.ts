import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/client/search/marked.ts';
import { readQuery, termsOf } from '../../src/search/query.ts';
import { fold, root, terms, words } from '../../src/search/words.ts';

describe('words', () => {
  it.each([
    ['Poincaré’s', 'poincare'],
    ['Erdős', 'erdos'],
    ['ŁUKASIEWICZ', 'lukasiewicz'],
    ['O’Brien', 'obrien'],
    ['Straße', 'strasse'],
  ])('%s folds to %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('stand where they stand', () => {
    const text = 'Über (k-means) 学習';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Über', 'k', 'means', '学', '習']);
  });

  it('what is in every text is no term, and neither is a letter', () => {
    expect(terms('This is the x of a bound')).toEqual(['bound']);
  });

  it('a hyphen makes one term more', () => {
    expect(terms('k-means and pre–training')).toEqual(['means', 'kmeans', 'pre', 'training', 'pretraining']);
  });

  it.each([
    ['bounds', 'bounded'],
    ['optimisation', 'optimization'],
    ['behaviour', 'behavior'],
    ['retrieval', 'retrieve'],
  ])('%s and %s have one root', (a, b) => {
    expect(root(a)).toBe(root(b));
  });
});

describe('marks', () => {
  const marked = (text: string, query: string, typing = false) =>
    marksOf(text, termsOf(readQuery(query, typing))).map(([start, end]) => text.slice(start, end));

  it('are the words and their relatives as they stand', () => {
    expect(marked('A Bounded Poincaré inequality', 'poincare bounds')).toEqual(['Bounded', 'Poincaré']);
  });

  it('take a beginning only while it is typed', () => {
    expect([marked('contrastive', 'contr'), marked('contrastive', 'contr', true)]).toEqual([[], ['contrastive']]);
  });

  it('take a pair with its hyphen', () => {
    expect(marked('Does pre-training help?', 'pretraining')[0]).toBe('pre-training');
  });
});
