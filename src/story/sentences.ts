import type { Parents, PhrasingContent } from 'mdast';
import type { Node } from 'unist';
import { nodesHash } from './support.ts';

/** A sentence whose support is known. */
export interface SupportedSentence extends Node {
  type: 'supportedSentence';
  /** `support[].sentence` of the frontmatter. */
  hash: string;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    supportedSentence: SupportedSentence;
  }
  interface RootContentMap {
    supportedSentence: SupportedSentence;
  }
}

/** Full stops within one sentence ("e.g.", "et al.") that are tried before a place is given up. */
const MOST_STOPS = 8;

const stop = /(?<=[.!?…][”"’')\]]*)\s+/;

/** The children of a paragraph with each sentence in `support` as a node of its own. An edited sentence has no support. */
function markSentences(children: readonly PhrasingContent[], support: ReadonlySet<string>): PhrasingContent[] {
  const pieces = piecesOf(children);
  const out: PhrasingContent[] = [];
  for (let from = 0; from < pieces.length; ) {
    const found = sentenceAt(pieces, from, support);
    if (found) out.push(found.sentence, { type: 'text', value: ' ' });
    else out.push(...(pieces[from] as PhrasingContent[]), { type: 'text', value: ' ' });
    from = found ? found.end : from + 1;
  }
  return out.slice(0, -1);
}

function sentenceAt(
  pieces: readonly PhrasingContent[][],
  from: number,
  support: ReadonlySet<string>,
): { sentence: SupportedSentence; end: number } | null {
  for (let end = from + 1; end <= Math.min(pieces.length, from + MOST_STOPS); end += 1) {
    const children = joined(pieces.slice(from, end));
    const hash = nodesHash(children);
    if (support.has(hash)) return { sentence: { type: 'supportedSentence', hash, children }, end };
  }
  return null;
}

/** Runs of nodes between white space that follows a full stop. */
function piecesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      pieces.at(-1)?.push(child);
      continue;
    }
    child.value.split(stop).forEach((value, i) => {
      if (i > 0) pieces.push([]);
      if (value !== '') pieces.at(-1)?.push({ ...child, value });
    });
  }
  return pieces.filter((piece) => piece.length > 0);
}

const joined = (pieces: readonly PhrasingContent[][]): PhrasingContent[] =>
  pieces.flatMap((piece, i): PhrasingContent[] => (i === 0 ? piece : [{ type: 'text', value: ' ' }, ...piece]));

/** Marks the sentences of every paragraph below a node, in place: the tree is the caller's own. */
export function markAll(node: Parents, support: ReadonlySet<string>): void {
  for (const child of node.children) {
    if (child.type === 'paragraph') child.children = markSentences(child.children, support);
    else if ('children' in child) markAll(child as Parents, support);
  }
}
