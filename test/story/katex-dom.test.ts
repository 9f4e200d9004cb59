import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseFragment, serialize } from 'parse5';
import rehypeKatex from 'rehype-katex';
import { expect, test } from 'vitest';
import { renderMath } from '../../src/story/math.ts';

/** What rehype-katex makes of a formula. */
function byRehype(tex: string, display: boolean): string {
  const className = [display ? 'math-display' : 'math-inline'];
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className },
    children: [{ type: 'text', value: tex }],
  };
  const tree: Root = { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children: [code] }] };
  rehypeKatex()(tree, undefined as never);
  const paragraph = tree.children[0] as Element;
  return toHtml(paragraph.children as ElementContent[]);
}

/** HTML by the tree that a browser makes of it. */
const dom = (html: string): string => serialize(parseFragment(html));

test.each([
  'x',
  'O(1/m + 1/\\sqrt{n})',
  '\\widetilde{\\mathcal{O}}(n^{2/3})',
  'a < b > c \\& "d"',
  '\\text{supervised: } x \\le y',
  '\\begin{aligned} a &= b \\\\ c &= \\frac{1}{2} \\end{aligned}',
  '\\sum_{i=1}^n \\left(\\frac{x_i}{\\hat{\\sigma}}\\right)^2',
  '\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}',
  'α \\in \\mathbb{R}^d',
  '\\overbrace{a+b}^{n} \\xrightarrow{f} \\underline{c}',
  '\\color{red} x',
  "f'(x) \\neq \\lVert w \\rVert_2",
])('%s is in the page what rehype-katex would have put there', (tex) => {
  for (const display of [false, true]) {
    expect(dom(renderMath(tex, { display }).html)).toBe(dom(byRehype(tex, display)));
  }
});
