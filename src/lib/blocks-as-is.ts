import type { Blockquote, List, ListItem, RootContent } from 'mdast';
import { asIs } from './markdown-as-is.ts';

/** Blocks as Markdown, where all of them are headings, paragraphs and short lists of words that are written as they are. */
export function blocksAsIs(blocks: readonly RootContent[]): string | undefined {
  // Two lists one after the other have different bullets.
  const isTwo = blocks.some(({ type }, index) => type === 'list' && blocks[index - 1]?.type === 'list');
  return isTwo ? undefined : joined(blocks.map(blockAsIs), '\n\n');
}

function blockAsIs(block: RootContent): string | undefined {
  if (block.type === 'paragraph') return asIs(block.children);
  if (block.type === 'list') return listAsIs(block);
  return block.type === 'heading' ? after(`${'#'.repeat(block.depth)} `, asIs(block.children)) : undefined;
}

function listAsIs({ children, ordered, spread, start }: List): string | undefined {
  if (spread !== false || (start ?? 1) !== 1) return undefined;
  return joined(
    children.map((item, index) => itemAsIs(item, ordered ? `${index + 1}. ` : '- ')),
    '\n',
  );
}

/** An item that is a paragraph, with a quotation below it or without. */
function itemAsIs({ children, spread }: ListItem, bullet: string): string | undefined {
  const [first, quoted, ...others] = children;
  if (spread !== false || first?.type !== 'paragraph' || others.length > 0) return undefined;
  const line = after(bullet, asIs(first.children));
  if (quoted === undefined) return line;
  return joined(
    [line, after(' '.repeat(bullet.length), quoted.type === 'blockquote' ? quoteAsIs(quoted) : undefined)],
    '\n',
  );
}

function quoteAsIs({ children: [only, ...others] }: Blockquote): string | undefined {
  return only?.type === 'paragraph' && others.length === 0 ? after('> ', asIs(only.children)) : undefined;
}

const after = (sign: string, words: string | undefined): string | undefined =>
  words === undefined ? undefined : sign + words;

const joined = (parts: readonly (string | undefined)[], between: string): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join(between);
