import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { texToPhrasing } from '../../src/story/markdown.ts';
import type { Formula } from '../model.ts';

/**
 * What an abstract states: its sentences, each with its formulas on lines of their own where they stand in it; the words
 * before, the formula with the stop behind it, the words after. A formula in brackets stays in its line.
 * @param display a formula on a line of its own
 * @param said sentences that the card has elsewhere: of them only the formulas are shown
 */
export function statement(
  formulas: readonly Formula[],
  said: ReadonlySet<string>,
  display: (tex: string) => BlockContent,
): BlockContent[] {
  const contexts = [...new Set(formulas.map((formula) => formula.context))];
  return contexts.flatMap((context) => {
    const own = formulas.filter((formula) => formula.context === context).map(({ tex }) => tex);
    return said.has(context) ? own.map(display) : split(texToPhrasing(context), new Set(own), display);
  });
}

function split(
  nodes: readonly PhrasingContent[],
  own: ReadonlySet<string>,
  display: (tex: string) => BlockContent,
): BlockContent[] {
  const blocks: BlockContent[] = [];
  let line: PhrasingContent[] = [];
  const flush = (): void => {
    if (wordsOf(line).trim() !== '') blocks.push(paragraphOf(line));
    line = [];
  };
  let stop = '';
  for (const [i, node] of nodes.entries()) {
    const next = textOf(nodes[i + 1]);
    if (node.type === 'inlineMath' && own.has(bareTex(node.value)) && isFree(line, next)) {
      stop = /^\s*([,.;:])(?=\s|$)/.exec(next)?.[1] ?? '';
      flush();
      blocks.push(display(`${bareTex(node.value)}${stop || trailing(node.value)}`));
    } else {
      line.push(node.type === 'text' ? { ...node, value: stop ? node.value.replace(stop, '') : node.value } : node);
      stop = '';
    }
  }
  flush();
  return blocks;
}

/** A formula as the stage that chose it names it: without the sentence's stop. */
export const bareTex = (tex: string): string => tex.replace(/[\s.,;]+$/, '');
const trailing = (tex: string): string => tex.slice(bareTex(tex).length).trim();

const textOf = (node: PhrasingContent | undefined): string => (node?.type === 'text' ? node.value : '');
const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Whether the sentence can be broken here: not inside of brackets, and not before a word's ending (`$k$-means`). */
function isFree(before: readonly PhrasingContent[], after: string): boolean {
  const words = before.map(textOf).join('');
  const open = (words.match(/[([]/g) ?? []).length - (words.match(/[)\]]/g) ?? []).length;
  return open <= 0 && !/^[^\s,.;:]/.test(after) && !/[-–]$/.test(words);
}

function paragraphOf(nodes: readonly PhrasingContent[]): Paragraph {
  const children = nodes.map((node) => ({ ...node }));
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { type: 'paragraph', children };
}
