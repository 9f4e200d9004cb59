import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { fromMdx, texToPhrasing, toMdx } from '../../src/story/markdown.ts';
import { renderBody } from '../../src/story/render.ts';
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

const supported = (body: string, sentences: string[]): string =>
  renderBody(body, { path: 'a.mdx', support: new Set(sentences.map(sentenceHash)) }).lead;
const span = (sentence: string): string =>
  `<span class="sentence" data-sentence="${sentenceHash(sentence)}">${sentence}</span>`;

test('marks the sentences that have support', () => {
  const html = supported('One is new. As Doe et al. said, two. Three is not theirs!', [
    'One is new.',
    'As Doe et al. said, two.',
  ]);
  expect(html).toBe(`<p>${span('One is new.')} ${span('As Doe et al. said, two.')} Three is not theirs!</p>`);
});

test('marks a sentence with a formula', () => {
  expect(supported('The rate is $n$. So what.', ['The rate is $n$.'])).toMatch(
    /^<p><span class="sentence"[^>]*>The rate is <span class="katex">.*<\/span>\.<\/span> So what\.<\/p>$/,
  );
});

test('leaves an edited sentence unmarked', () => {
  expect(supported('One is quite new.', ['One is new.'])).toBe('<p>One is quite new.</p>');
});

const section = (heading: string): string =>
  renderBody(`## ${heading}\n\nOne is new. So what.\n`, {
    path: 'a.mdx',
    support: new Set([sentenceHash('One is new.')]),
  }).sections[0]?.html ?? '';

test('tells a sentence by hand beside supported ones', () => {
  expect(section('Summary')).toBe(`<p>${span('One is new.')} <span class="by-hand">So what.</span></p>`);
});

test('tells none where sentences have no support by rule', () => {
  expect(section('Theory')).toBe(`<p>${span('One is new.')} So what.</p>`);
});
