import type { Nodes } from 'mdast';
import { hashText } from './hash.ts';
import { inlineTokens } from './inline.ts';
import { linearMath } from './math-linear.ts';

/**
 * What `support[].sentence` holds for a sentence in TeX text: the hash of its words and of its formulas' TeX, so that
 * it stays the same however a formula is shown.
 */
export function sentenceHash(text: string): string {
  return hashText(
    inlineTokens(text)
      .map((token) => (token.type === 'math' ? source(token.value) : token.value))
      .join(''),
  );
}

/** The same for a sentence of a body, by its nodes: both give one hash for one sentence. */
export function nodesHash(nodes: readonly Nodes[]): string {
  return hashText(nodes.map(wordsOf).join(''));
}

/** A formula by its TeX, without the spaces that say nothing. */
const source = (tex: string): string => `$${tex.replace(/\s+/g, ' ').trim()}$`;

function wordsOf(node: Nodes): string {
  if (node.type === 'inlineMath') return source(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(wordsOf).join('') : '';
}

/** The words of a node, formulas in one line. */
export function plainOf(node: Nodes): string {
  if (node.type === 'inlineMath') return linearMath(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(plainOf).join('') : '';
}
