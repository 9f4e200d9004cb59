import { describe, expect, it } from 'vitest';
import { finder, fold } from '../../src/reader/fold.ts';
import { emptyProfile, type Profile } from '../../src/reader/state.ts';
import { judge } from '../../src/reader/verdict.ts';

const found = (words: string[], text: string) => finder(words)(fold(text));

describe('a word', () => {
  it.each([
    ['negatives', 'Why more Negatives help', true],
    ['negative', 'Why more negatives help', false],
    ['Poincare', 'A Poincaré inequality', true],
    ['POINCARÉ', 'a poincare inequality', true],
    ['Poincare', 'A Poincare\u0301 inequality', true],
    ['graph networks', 'On Graph-Networks, again', true],
    ['graph networks', 'On graphs and networks', false],
    ['k-means', 'K-means revisited', true],
    ['Lojasiewicz', 'The Łojasiewicz condition', true],
    ['Strasse', 'Straße', true],
    ['学习', '表示学习的新方法', true],
    ['.*', 'anything', false],
  ])('“%s” in “%s”: %s', (word, text, is) => {
    expect(found([word], text)).toEqual(is ? [word] : []);
  });
});

describe('a verdict', () => {
  const story = { id: '2026/05/05/a', text: 'Contrastive loss; Ada Example', topics: ['language', 'optimization'] };
  const verdict = (profile: Partial<Profile>, but?: string) =>
    judge({ ...emptyProfile('Reading'), ...profile }, but)(story);

  it('names the words that are wanted and avoided, and hides nothing', () => {
    const given = verdict({ want: ['contrastive'], avoid: ['Example'] });
    expect(given).toEqual({ wanted: ['contrastive'], avoided: ['Example'], hidden: null });
  });

  it.each([
    ['a word, where that is asked for', { avoid: ['ada'], hide: { avoided: true, read: false } }, 'word'],
    ['a topic', { topics: ['optimization'] }, 'topic'],
    [
      'having been read, where that is asked for',
      { read: ['2026/05/05/a'], hide: { avoided: false, read: true } },
      'read',
    ],
    ['nothing when it was read', { read: ['2026/05/05/a'] }, null],
  ])('hides by %s', (_name, profile, hidden) => {
    expect(verdict(profile).hidden).toBe(hidden);
  });

  it('does not hide by the topic that the page is about', () => {
    expect(verdict({ topics: ['language'] }, 'language').hidden).toBeNull();
  });
});
