import { describe, expect, it } from 'vitest';
import { supportedSentences } from '../../src/lib/supported.ts';
import { renderBody } from '../../src/story/render.ts';
import { sentenceHash } from '../../src/story/support.ts';

const sentences = ['We bound the risk by $O(1/n)$.', 'It is tight.'];
const support = sentences.map((text) => ({ sentence: sentenceHash(text), source: 'arxiv:2605.90001', quote: text }));
const marked = (text: string) => {
  const hashes = new Set(support.map(({ sentence }) => sentence));
  return renderBody(`## Summary\n\n${text}\n`, { path: 'a.mdx', support: hashes }).sections[0]?.html ?? '';
};
const counts = (text: string) => {
  const found = supportedSentences(marked(text), support);
  return [found.sentences.length, found.byHand];
};

describe('counts', () => {
  it.each([
    ['all sentences of a summary that nobody touched', sentences.join(' '), [2, 0]],
    ['one that a person added', `${sentences.join(' ')} So we think.`, [2, 1]],
    ['one that a person put before', `So we think. ${sentences.join(' ')}`, [2, 1]],
    ['one that a person changed', `${sentences[0]} It is not tight.`, [1, 1]],
    ['a paragraph that a person added', `${sentences.join(' ')}\n\nSo we think. So be it.`, [2, 2]],
    ['an abbreviation within a sentence', `${sentences[0]} As Doe et al. say, e.g. of trees, so it is.`, [1, 1]],
    ['none of a summary by hand', 'So we think. So be it.', [0, 0]],
  ])('%s', (_, text, found) => {
    expect(counts(text)).toEqual(found);
  });
});

it('gives the words that carry each', () => {
  const found = supportedSentences(marked(`${sentences[0]} It is not tight.`), support);
  expect(found.sentences.flat().map(({ quote }) => quote)).toEqual([sentences[0]]);
});

it('numbers the sentences of a page one after the other', () => {
  const { html, first } = supportedSentences(marked(sentences.join(' ')), support, 3);
  expect([first, [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)]).toEqual([
    4,
    ['source-words-4', 'source-words-5'],
  ]);
});

it('puts the number at the end of its sentence', () => {
  expect(supportedSentences(marked('It is tight.'), support).html).toMatch(
    /It is tight\.<a class="source-mark"[^>]*>1<\/a><\/span>/,
  );
});

it('leaves a section without support as it is', () => {
  expect(supportedSentences('<p>By hand.</p>', [])).toEqual({
    html: '<p>By hand.</p>',
    first: 1,
    sentences: [],
    byHand: 0,
  });
});
