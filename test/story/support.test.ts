import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { fromMdx, texToPhrasing, toMdx } from '../../src/story/markdown.ts';
import { nodesHash, sentenceHash } from '../../src/story/support.ts';

test.each([
  'The rate is $O(1/\\sqrt{n})$ for \\emph{all} $n$.',
  'It costs $5 {or} less, <b> & more: $a$$b$.',
  'import prices matter.',
])('%s has one hash as TeX text and in the file', (sentence) => {
  const mdx = toMdx({ type: 'root', children: [{ type: 'paragraph', children: texToPhrasing(sentence) }] });
  const paragraph = fromMdx(mdx).children[0] as Paragraph;
  expect(nodesHash(paragraph.children)).toBe(sentenceHash(sentence));
});
