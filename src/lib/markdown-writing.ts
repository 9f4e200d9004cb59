import type { Paragraph, Text } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Math as DisplayMath, type InlineMath, mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type Handle, type Options } from 'mdast-util-to-markdown';
import { asIs, harmless, isPlain } from './markdown-as-is.ts';

const formulas = mathToMarkdown();
const written = { ...defaultHandlers, ...formulas.handlers } as Record<
  'inlineMath' | 'math' | 'paragraph' | 'text',
  Handle
>;

const paragraph: Handle = (node: Paragraph, ...rest) => asIs(node.children) ?? written.paragraph(node, ...rest);
const text: Handle = (node: Text, parent, state, info) =>
  isPlain(node.value, info) ? node.value : written.text(node, parent, state, info);
const math: Handle = (node: DisplayMath, ...rest) => written.math({ ...node, value: harmless(node.value) }, ...rest);
const inlineMath: Handle = (node: InlineMath, ...rest) =>
  written.inlineMath({ ...node, value: harmless(node.value) }, ...rest);

/**
 * How a story's Markdown is written. What reads it may be any program that knows CommonMark and `$…$`: nothing of MDX is
 * escaped, for nothing of it is there.
 */
export const writing: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), formulas],
  handlers: { paragraph, text, math, inlineMath: Object.assign(inlineMath, { peek: () => '$' }) },
};
