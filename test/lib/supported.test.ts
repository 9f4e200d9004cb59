import { expect, it } from 'vitest';
import { supportedSentences } from '../../src/lib/supported.ts';
import { renderBody } from '../../src/story/render.ts';
import { sentenceHash } from '../../src/story/support.ts';

const sentences = ['We bound the risk by $O(1/n)$.', 'It is tight.'];
const support = sentences.map((text) => ({ sentence: sentenceHash(text), source: 'arxiv:2605.90001', quote: text }));
const marked = (text: string) => {
  const hashes = new Set(support.map(({ sentence }) => sentence));
  return renderBody(`## Summary\n\n${text}\n`, { path: 'a.mdx', support: hashes }).sections[0]?.html ?? '';
};

it('all sentences of a summary that nobody touched', () => {
  const found = supportedSentences(marked(sentences.join(' ')), support);
  expect([found.sentences.length, found.all]).toEqual([2, true]);
});

it('not all where a person added one', () => {
  expect(supportedSentences(marked(`${sentences.join(' ')} So we think.`), support).all).toBe(false);
});

it('not the words of a sentence that a person changed', () => {
  const found = supportedSentences(marked(`${sentences[0]} It is not tight.`), support);
  expect(found.sentences.flat().map(({ quote }) => quote)).toEqual([sentences[0]]);
});

it('none of a summary without support', () => {
  expect(supportedSentences('<p>By hand.</p>', [])).toEqual({ sentences: [], all: false });
});
