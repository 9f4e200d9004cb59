import type { Entry } from '../model.ts';
import { parseArxivId } from '../text/arxiv-id.ts';
import { sameTitles } from './titles.ts';

/** Entries that are one work, in the order they came. */
export interface Work {
  /** Id of the paper, where arXiv's own entry is among them. */
  readonly paper: string | null;
  readonly entries: readonly Entry[];
}

/**
 * Sorts entries into works: by arXiv id, then DOI, then id and address, then title and author. Two arXiv ids are never one work, whatever
 * else they share. Works are in the order of their first entry; which entries are in one does not hang on the order.
 */
export function toWorks(entries: readonly Entry[]): Work[] {
  const parent = entries.map((_, index) => index);
  const papers = entries.map(paperOf);
  const find = (index: number): number => {
    const up = parent[index] ?? index;
    return up === index ? index : find(up);
  };
  for (const members of [...sharing(entries), ...sameTitles(entries)]) {
    const [first = 0, ...rest] = members.sort((a, b) => compare(rank(papers[find(a)]), rank(papers[find(b)])));
    for (const member of rest) join(parent, papers, find(first), find(member));
  }
  const works = new Map<number, Entry[]>();
  for (const [index, entry] of entries.entries()) addTo(works, find(index), entry);
  // Posts that name a paper which nobody announced are one work and not the paper.
  return [...works].map(([root, members]) => {
    const paper = papers[root] ?? null;
    return { paper: members.some((entry) => entry.id === paper) ? paper : null, entries: members };
  });
}

/** arXiv id of an entry: its own, or that of the paper whose DOI or page it names. */
function paperOf(entry: Entry): string | null {
  const texts = [entry.id, entry.id.replace(/^(?:url|doi):/, ''), entry.doi ?? '', entry.url];
  return texts.map(parseArxivId).find((found) => found !== null)?.id ?? null;
}

/** Groups of indices that share a key, the keys in a fixed order. */
function sharing(entries: readonly Entry[]): number[][] {
  const byKey = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    for (const key of keysOf(entry)) addTo(byKey, key, index);
  }
  const shared = [...byKey].filter(([, members]) => members.length > 1);
  return shared.sort(([a], [b]) => compare(a, b)).map(([, members]) => members);
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** `arxiv:` sorts before `doi:`, `id:` and `url:`, which is the order in which they decide. */
function keysOf(entry: Entry): string[] {
  const paper = paperOf(entry);
  const doi = entry.doi ?? /^doi:(.+)$/.exec(entry.id)?.[1];
  const address = entry.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return [
    ...(paper ? [`arxiv:${paper}`] : []),
    ...(doi ? [`doi:${doi.toLowerCase()}`] : []),
    `id:${entry.id}`,
    ...(address ? [`url:${address}`] : []),
  ];
}

function join(parent: number[], papers: (string | null)[], into: number, from: number): void {
  const two = papers[into] && papers[from] && papers[into] !== papers[from];
  if (into === from || two) return;
  parent[from] = into;
  papers[into] ??= papers[from] ?? null;
}

/** Works with an arXiv id before those without. */
function rank(paper: string | null | undefined): string {
  return paper ? `0${paper}` : '1';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
