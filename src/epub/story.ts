import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Image, RootContent } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { mathNode } from './math.ts';

const handlers: Handlers = {
  inlineMath: (_state: State, { value }: InlineMath): ElementContent => mathNode(value, false),
  math: (_state: State, { value }: DisplayMath): Element => h('p', [mathNode(value, true)]),
  image: (_state: State, { alt }: Image): Element => h('em', `[Picture${alt ? `: ${alt}` : ''}]`),
};

/**
 * Blocks of plain Markdown as a book has them: formulas as MathML, pictures as their words, for a book holds no file of the site,
 * addresses whole.
 * @param url absolute address of the story's page
 */
export function bookBlocks(children: RootContent[], url: string): Root {
  const tree = toHast({ type: 'root', children }, { handlers, footnoteLabelTagName: 'h3' }) as Root;
  visit(tree, 'element', (element) => {
    const { href, start } = element.properties;
    const whole = href === undefined ? null : URL.parse(String(href), url);
    element.properties = { ...(whole ? { href: whole.href } : {}), ...(start === undefined ? {} : { start }) };
  });
  return tree;
}
