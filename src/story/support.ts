import type { Nodes } from 'mdast';
import { hashText } from './hash.ts';
import { plainText } from './inline.ts';
import { linearMath } from './math-linear.ts';

/** What `support[].sentence` holds for a sentence in TeX text: the hash of its plain text. */
export function sentenceHash(text: string): string {
  return hashText(plainText(text));
}

/** The same for a sentence of a body, by its nodes: both give one hash for one sentence. */
export function nodesHash(nodes: readonly Nodes[]): string {
  return hashText(nodes.map(plainOf).join(''));
}

/** The words of a node, formulas in one line. */
export function plainOf(node: Nodes): string {
  if (node.type === 'inlineMath') return linearMath(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(plainOf).join('') : '';
}
