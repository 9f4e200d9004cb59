import { describe, expect, it } from 'vitest';
import { mathNode } from '../../src/epub/math.ts';
import { bookBlocks } from '../../src/epub/story.ts';
import { xhtml } from '../../src/epub/xhtml.ts';
import { plainBlocks } from '../../src/lib/plain-blocks.ts';
import { checkBody } from '../../src/story/render.ts';

const url = 'https://lemma.test/stories/2026/05/05/a/';
const written = (body: string) => xhtml(bookBlocks(plainBlocks(checkBody(body, { path: 'a.mdx' }).children), url));

describe('a formula', () => {
  it('is MathML that says itself as a line of text', () => {
    expect(written('At most $\\frac{1}{m}$.')).toContain(
      '<math alttext="1/m" xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mfrac><mn>1</mn><mi>m</mi></mfrac></mrow></math>.',
    );
  });

  it('on a line of its own is a block', () => {
    expect(written('$$\na < b\n$$\n')).toMatch(/<math alttext="a &lt; b"[^>]* display="block">/);
  });

  it('is not there a second time, as TeX', () => {
    expect(written('$$\nx \\tag{1}\n$$\n')).not.toMatch(/annotation|semantics|\\tag|<mtd[^>]*width/);
  });

  it('that KaTeX cannot read is its source', () => {
    expect(xhtml(mathNode('\\frac{', false))).toBe('<code>\\frac{</code>');
  });
});

it.each([
  ['[a part](#limits)', `<a href="${url}#limits">`],
  ['[the paper](https://arxiv.org/abs/2605.00001?a=1&b=2)', '<a href="https://arxiv.org/abs/2605.00001?a=1&amp;b=2">'],
  ['![a plot](/plots/a.png)', '<em>[Picture: a plot]</em>'],
])('%s needs no file of the site', (markdown, html) => {
  expect(written(`See ${markdown}.`)).toContain(html);
});

it.each([
  ['a\\]\\]> b', 'a]]&gt; b'],
  ['a & b \\< c', 'a &amp; b &lt; c'],
  ['one  \ntwo', 'one<br/>'],
])('%j is XML', (markdown, text) => {
  expect(written(markdown)).toContain(text);
});
