import type { Entry } from '../model.ts';

/** Least share of words that two titles of one work have in common (Jaccard). */
const ALIKE = 0.85;
/** Shorter titles ("Weekly notes") are those of many works. */
const MIN_WORDS = 4;

/**
 * Pairs of entries whose titles are nearly the same and that share an author, as indices: a paper and the post of a
 * laboratory that names no identifier. Only across feeds: what one feed lists twice under two addresses, it tells apart.
 */
export function sameTitles(entries: readonly Entry[]): number[][] {
  const words = entries.map((entry) => wordsOf(entry.title));
  const byAuthor = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    if ((words[index]?.size ?? 0) < MIN_WORDS) continue;
    for (const author of new Set(entry.authors.map(authorKey))) {
      byAuthor.set(author, [...(byAuthor.get(author) ?? []), index]);
    }
  }
  const pairs = new Map<string, number[]>();
  for (const indices of byAuthor.values()) {
    for (const [a, b] of pairsOf(indices)) {
      const isNew = !pairs.has(`${a}:${b}`) && entries[a]?.feed !== entries[b]?.feed;
      if (isNew && alike(words[a], words[b])) pairs.set(`${a}:${b}`, [a, b]);
    }
  }
  return [...pairs.values()].sort((a, b) => compare(keyOf(entries, a), keyOf(entries, b)));
}

function pairsOf(indices: readonly number[]): [number, number][] {
  return indices.flatMap((a, at) => indices.slice(at + 1).map((b): [number, number] => [a, b]));
}

/** Pairs are joined in an order of their own, not in that of the entries. */
function keyOf(entries: readonly Entry[], pair: readonly number[]): string {
  return pair
    .map((index) => entries[index]?.id ?? '')
    .sort()
    .join(' ');
}

function alike(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared) >= ALIKE;
}

function wordsOf(title: string): Set<string> {
  return new Set(plain(title).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Family name and first initial, which is what every source has. */
function authorKey(name: string): string {
  const parts = plain(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${parts.at(-1) ?? ''} ${parts[0]?.slice(0, 1) ?? ''}`;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
