import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import { slugOfHeading } from './sections.ts';
import { nodesHash, plainOf } from './support.ts';

/** A sentence whose support is known. */
export interface SupportedSentence extends Node {
  type: 'supportedSentence';
  /** `support[].sentence` of the frontmatter. */
  hash: string;
  children: PhrasingContent[];
}

/** A sentence beside supported ones that no words of a source carry: a person wrote it, or changed it. */
export interface HandSentence extends Node {
  type: 'handSentence';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    supportedSentence: SupportedSentence;
    handSentence: HandSentence;
  }
  interface RootContentMap {
    supportedSentence: SupportedSentence;
    handSentence: HandSentence;
  }
}

/** Sections of which the machine's sentences have support each. */
export const carried: ReadonlySet<string> = new Set(['summary', 'why-it-matters', 'limits']);

/** Full stops within one sentence ("e.g.", "et al.") that are tried before a place is given up. */
const MOST_STOPS = 8;

const stop = /(?<=[.!?…][”"’')\]]*)\s+/;

/** Full stops that end no sentence: of an abbreviation, of an initial. */
const abbreviated = /(?:\b(?:e\.g|i\.e|al|cf|vs|approx|resp|Eqs?|Figs?|Secs?|Thms?|Dr|Prof|No)|\b\p{Lu})\.$/u;

/** The children of a paragraph with each sentence as a node of its own. An edited sentence has no support. */
function sentencesOf(children: readonly PhrasingContent[], support: ReadonlySet<string>): Sentence[] {
  const pieces = piecesOf(children);
  const out: Sentence[] = [];
  let open = false;
  for (let from = 0; from < pieces.length; ) {
    const found = sentenceAt(pieces, from, support);
    const piece = pieces[from] as PhrasingContent[];
    const last = out.at(-1);
    if (found) out.push(found.sentence);
    else if (open && last) last.children.push({ type: 'text', value: ' ' }, ...piece);
    else out.push({ type: 'handSentence', children: [...piece] });
    open = !found && goesOn(piece, pieces[from + 1]);
    from = found ? found.end : from + 1;
  }
  return out;
}

type Sentence = SupportedSentence | HandSentence;

/** Whether a piece is no whole sentence yet. */
function goesOn(piece: readonly PhrasingContent[], next: readonly PhrasingContent[] | undefined): boolean {
  const after = next?.[0];
  const small = after?.type === 'text' && /^\p{Ll}/u.test(after.value);
  return small || abbreviated.test(piece.map(plainOf).join(''));
}

function sentenceAt(
  pieces: readonly PhrasingContent[][],
  from: number,
  support: ReadonlySet<string>,
): { sentence: SupportedSentence; end: number } | null {
  for (let end = from + 1; end <= Math.min(pieces.length, from + MOST_STOPS); end += 1) {
    const children = spaced(pieces.slice(from, end));
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

/**
 * A tree with the sentences of every paragraph marked. Those by hand are told apart where a section has supported ones, for
 * there a reader takes every sentence for the sources'.
 */
export function markAll(root: Root, support: ReadonlySet<string>): Root {
  const sections: RootContent[][] = [[]];
  for (const child of root.children) {
    if (child.type === 'heading' && child.depth === 2) sections.push([]);
    sections.at(-1)?.push(child);
  }
  return { ...root, children: sections.flatMap((section) => markSection(section, support)) };
}

function markSection(section: RootContent[], support: ReadonlySet<string>): RootContent[] {
  const [heading] = section;
  const marked = new Map(
    section.flatMap(paragraphsOf).map((one) => [one, sentencesOf(one.children, support)] as const),
  );
  const isSupported = (sentence: Sentence): boolean => sentence.type === 'supportedSentence';
  if (![...marked.values()].some((sentences) => sentences.some(isSupported))) return section;
  const told = heading?.type === 'heading' && carried.has(slugOfHeading(plainOf(heading)));
  const parts = (sentence: Sentence): PhrasingContent[] => (told ? [sentence] : bare(sentence));
  const rebuilt = (node: RootContent): RootContent => {
    const sentences = node.type === 'paragraph' ? marked.get(node) : undefined;
    if (sentences) return { ...node, children: spaced(sentences.map(parts)) } as Paragraph;
    return 'children' in node ? ({ ...node, children: node.children.map(rebuilt as never) } as RootContent) : node;
  };
  return section.map(rebuilt);
}

function paragraphsOf(node: RootContent): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? (node as Parents).children.flatMap((child) => paragraphsOf(child as RootContent)) : [];
}

const bare = (sentence: Sentence): PhrasingContent[] =>
  sentence.type === 'supportedSentence' ? [sentence] : sentence.children;

const spaced = (sentences: readonly PhrasingContent[][]): PhrasingContent[] =>
  sentences.flatMap((nodes, i): PhrasingContent[] => (i === 0 ? nodes : [{ type: 'text', value: ' ' }, ...nodes]));
