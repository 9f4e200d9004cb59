import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { type MdxJsxAttribute, type MdxJsxExpressionAttribute, mdxFromMarkdown, mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { math } from 'micromark-extension-math';
import { mdxjs } from 'micromark-extension-mdxjs';
import { type Objection, objections } from './gate.ts';
import { inlineTokens } from './inline.ts';
import { placeOf, StoryError } from './message.ts';
import { plainBody } from './plain-body.ts';
import { saying, tidy } from './tree.ts';

// Of GitHub's Markdown only tables and footnotes: a bare address stays text (its parser finds them behind escapes too),
// and `~` means "about" in this field.
const reading = {
  extensions: [gfmTable(), gfmFootnote(), math(), mdxjs()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), mathFromMarkdown(), mdxFromMarkdown()],
};

// The last extension is ours: mdast-util-mdx leaves a paragraph that begins with `import` or `export` as it is, and it would run.
const writing: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [
    gfmTableToMarkdown(),
    gfmFootnoteToMarkdown(),
    mathToMarkdown(),
    mdxToMarkdown(),
    {
      unsafe: [
        { atBreak: true, character: 'e', after: 'xport\\b' },
        { atBreak: true, character: 'i', after: 'mport\\b' },
      ],
    },
  ],
};

/**
 * MDX as a tree, a component that stands alone in its line as a block. Nothing is checked here, see `objections`.
 * @throws VFileMessage where the text is no MDX
 */
export function fromMdx(text: string): Root {
  return plainBody(text) ?? fromAnyMdx(text);
}

/** The same by the parser of all MDX. */
export function fromAnyMdx(text: string): Root {
  const tree = fromMarkdown(text, reading);
  unravel(tree);
  return tree;
}

/**
 * A tree as MDX that is data and says the same: controls are taken out, adjacent formulas joined, and what was
 * written is read again and compared.
 * @throws StoryError when what was written could run, or does not say what the tree says
 */
export function toMdx(tree: Root): string {
  const clean = tidy(tree);
  const mdx = toMarkdown(literal(clean), writing);
  const again = readAgain(mdx);
  const objection = objections(again)[0];
  if (objection) throw refusal(objection);
  if (saying(clean) !== saying(again)) {
    throw refusal({
      line: 1,
      column: 1,
      message: 'the text read again is not the text written',
      fix: 'report it as a bug',
    });
  }
  return mdx;
}

/** A copy in which no attribute has what would be read as a reference: mdast-util-mdx writes `&lt;` as it is. */
function literal<T extends Nodes>(node: T): T {
  const copy = { ...node };
  if ('attributes' in copy) copy.attributes = copy.attributes.map(literalAttribute);
  if ('children' in copy) copy.children = (copy.children as Nodes[]).map(literal) as never;
  return copy;
}

function literalAttribute<A extends MdxJsxAttribute | MdxJsxExpressionAttribute>(attribute: A): A {
  if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return attribute;
  return { ...attribute, value: attribute.value.replaceAll(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;') };
}

/** TeX text as Markdown nodes: literal text and formulas, nothing else. A display formula in a sentence is set inline. */
export function texToPhrasing(text: string): PhrasingContent[] {
  return inlineTokens(text).map((token) =>
    token.type === 'math' ? { type: 'inlineMath', value: token.value } : { type: 'text', value: token.value },
  );
}

const refusal = (objection: Objection): StoryError =>
  new StoryError([{ path: 'mdx', severity: 'error', ...objection }]);

function readAgain(mdx: string): Root {
  try {
    // What is to be checked is not read by the reader of what is known to be plain.
    return fromAnyMdx(mdx);
  } catch (cause) {
    throw refusal({ ...placeOf(cause), fix: 'report it as a bug' });
  }
}

/** `<Symbol …>…</Symbol>` alone in its line is a paragraph to the parser; to a reader of the file it is a block. */
function unravel(node: Nodes): void {
  if (!('children' in node)) return;
  const children = (node.children as Nodes[]).flatMap((child) =>
    child.type === 'paragraph' ? blocksOf(child) : [child],
  );
  for (const child of children) unravel(child);
  node.children = children as never;
}

function blocksOf(paragraph: Paragraph): Nodes[] {
  const blank = (child: Nodes): boolean => child.type === 'text' && child.value.trim() === '';
  const solid = paragraph.children.filter((child) => !blank(child));
  if (solid.length === 0 || solid.some((child) => child.type !== 'mdxJsxTextElement')) return [paragraph];
  return solid.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }) as Nodes);
}
