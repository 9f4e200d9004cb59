import { type DefaultTreeAdapterTypes as Html, parseFragment, defaultTreeAdapter as tree } from 'parse5';
import type { Support } from '../schemas/story.ts';

/** The sentences of a rendered section whose support is known. */
export interface SupportedSentences {
  /** For each of them, in the order of the text, the words that carry it. */
  readonly sentences: readonly (readonly Support[])[];
  /** Whether the section has no other word. */
  readonly all: boolean;
}

/**
 * Counts what stands on the page and not what the file promises: a sentence that a person changed is none of them.
 * @param html a section whose supported sentences are marked (`renderBody` with `support`)
 */
export function supportedSentences(html: string, support: readonly Support[]): SupportedSentences {
  const hashes: string[] = [];
  const other = read(parseFragment(html), hashes);
  return {
    sentences: hashes.map((hash) => support.filter(({ sentence }) => sentence === hash)),
    all: hashes.length > 0 && !other,
  };
}

/** Collects the marks below a node; tells whether there are words outside of them. */
function read(node: Html.ParentNode, hashes: string[]): boolean {
  let other = false;
  for (const child of node.childNodes) {
    if (tree.isTextNode(child)) other = other || child.value.trim() !== '';
    if (!tree.isElementNode(child)) continue;
    const hash = child.attrs.find(({ name }) => name === 'data-sentence')?.value;
    if (hash) hashes.push(hash);
    else other = read(child, hashes) || other;
  }
  return other;
}
