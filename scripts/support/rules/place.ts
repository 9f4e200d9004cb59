import type { Claim, Rule } from '../claim.ts';
import { carries, directionsOf } from '../directions.ts';
import { isContent, isTerm, type Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';

/** Words on each side that are compared. */
const FAR = 4;
/** Words by which another place must be more like ours than the one's own. */
const MARGIN = 2;
/** Words around a gap that must be the same before what fills it is compared, and how many more than ours it may have. */
const FRAME = 3;
const MORE = 2;

/** What stands between the members of a list. */
const listing = /^(?:,|and|or|\/|&)$/;

type Words = readonly Token[];

/**
 * What stands where the quote has something else of its sort. Two numbers, names or directions that changed places: `A beats
 * B` is not `B beats A`. And a word that the quote lacks, between words of the quote that have others between them there.
 */
export const place: Rule = (claim) => {
  const [ours, theirs] = [claim.said.words, claim.quote.words];
  for (let at = 0; at < ours.length; at += 1) {
    const token = ours[at] as Token;
    const own = placesOf(token, theirs);
    const fault =
      own.length > 0
        ? moved(claim, at, own)
        : (replaced(ours, at, theirs) ?? replaced(ours, at, withoutAsides(claim.quote)));
    if (fault !== null) return fault;
  }
  return null;
};

/** The words of a text that are not between parentheses. */
function withoutAsides({ tokens }: Reading): Words {
  let depth = 0;
  return tokens.filter(({ kind, text }) => {
    if (text === '(') depth += 1;
    else if (text === ')') depth = Math.max(0, depth - 1);
    return depth === 0 && kind !== 'sign';
  });
}

function placesOf(token: Token, words: Words): number[] {
  const places: number[] = [];
  for (let i = 0; i < words.length; i += 1) if (isSame(token, words[i] as Token)) places.push(i);
  return places;
}

const isSame = (one: Token, other: Token): boolean =>
  one.kind === other.kind && (one.key === other.key || (one.kind === 'word' && one.stem === other.stem));

/** Words of the same order around two places, on both sides. */
function likeness(ours: Words, at: number, theirs: Words, there: number): { sum: number; framed: boolean } {
  const before = run(ours, at - 1, theirs, there - 1, -1);
  const behind = run(ours, at + 1, theirs, there + 1, 1);
  return { sum: before + behind, framed: before > 0 && behind > 0 };
}

/** Words that are the same from two places on; both texts ending there counts as one. */
function run(ours: Words, at: number, theirs: Words, there: number, step: 1 | -1): number {
  let length = 0;
  for (; length < FAR; length += 1) {
    const [one, other] = [ours[at + step * length], theirs[there + step * length]];
    if (one === undefined || other === undefined) return length + (one === other ? 1 : 0);
    if (!isSame(one, other)) return length;
  }
  return length;
}

/** Whether something that the quote has stands where the quote has another one of its sort. */
function moved({ said, quote }: Claim, at: number, own: readonly number[]): string | null {
  const [ours, theirs] = [said.words, quote.words];
  const token = ours[at] as Token;
  const sort = sortOf(token);
  if (sort === null || isPassive(said)) return null;
  const bare = withoutAsides(quote);
  const best = Math.max(
    ...own.map((there) => likeness(ours, at, theirs, there).sum),
    ...placesOf(token, bare).map((there) => likeness(ours, at, bare, there).sum),
  );
  const other = theirs.findIndex((one, there) => {
    if (sortOf(one) !== sort || isSame(one, token)) return false;
    const { sum, framed } = likeness(ours, at, theirs, there);
    if ((!framed || sum < best + MARGIN) && (best > 0 || !areTurned(ours, at, theirs, there))) return false;
    return !own.some((mine) => isList(quote, Math.min(mine, there), Math.max(mine, there)));
  });
  return other < 0 ? null : `it says “${token.text}” where the source says “${theirs[other]?.text}”`;
}

/** Whether two neighbours come in the other order, between the same words. */
function areTurned(ours: Words, at: number, theirs: Words, there: number): boolean {
  const [first, second] = [ours[at], ours[at + 1]];
  const [one, two] = [theirs[there], theirs[there + 1]];
  if (!first || !second || !one || !two || !isSame(first, two) || !isSame(second, one)) return false;
  return run(ours, at - 1, theirs, there - 1, -1) > 0 && run(ours, at + 2, theirs, there + 2, 1) > 0;
}

/** Sorts whose members must not change places. */
function sortOf(token: Token): string | null {
  if (token.kind === 'number') return token.loose ? null : 'number';
  const [direction] = directionsOf(token.key);
  if (direction) return `direction ${direction.axis}`;
  return token.name ? 'name' : null;
}

/** `B is beaten by A` says what `A beats B` does. */
function isPassive({ words }: Reading): boolean {
  return words.some(({ text }, at) => {
    const verb = words[at - 1];
    return text === 'by' && verb !== undefined && /(?:ed|en)$/.test(verb.text) && directionsOf(verb.key).length > 0;
  });
}

/** The members of a list may come in any order, unless each has its own of another list. */
function isList({ keys, words, tokens }: Reading, from: number, to: number): boolean {
  if (keys.has('respectively')) return false;
  const [first, last] = [words[from], words[to]].map((word) => tokens.indexOf(word as Token)) as [number, number];
  const between = tokens.slice(first + 1, last);
  const links = between.filter((token) => listing.test(token.text));
  return links.length > 0 && between.every((token) => links.includes(token) || token.name || token.kind === 'number');
}

/** Whether a word that the quote lacks, alone or with some beside it, fills a gap that the quote fills otherwise. */
function replaced(ours: Words, at: number, theirs: Words): string | null {
  if (!isFixed(ours[at])) return null;
  for (const [before, behind] of windows) {
    const put = ours.slice(Math.max(0, at - before), at + 1 + behind);
    const gap = gapOf(ours, at - before, at + 1 + behind, theirs);
    const missing = gap?.filter((token) => isFixed(token) && !put.some((one) => isSame(one, token))) ?? [];
    const fresh = put.filter((token) => isFixed(token) && !gap?.some((one) => isSame(one, token)));
    if (missing.length === 0 || fresh.every((token) => missing.some((other) => sameWay(token, other)))) continue;
    return `it says “${textOf(put)}” where the source says “${textOf(gap ?? [])}”`;
  }
  return null;
}

/** Words before and behind the one in question that may be new with it, the fewest first. */
const windows = [0, 1, 2, 3]
  .flatMap((sum) => [0, 1, 2].map((before) => [before, sum - before] as const))
  .filter(([, behind]) => behind >= 0);

/** Whether another word must not stand for it: a term, or a number. */
const isFixed = (token: Token | undefined): boolean =>
  token !== undefined && (isTerm(token) || (token.kind === 'number' && !token.loose));

/** What the quote has between the words that stand before and behind a run; null where they do not stand so. */
function gapOf(ours: Words, from: number, end: number, theirs: Words): Words | null {
  let best: { words: Words; frame: number } | null = null;
  for (let start = 0; start <= theirs.length; start += 1) {
    const before = run(ours, from - 1, theirs, start - 1, -1);
    if (before === 0) continue;
    for (let stop = start + 1; stop <= Math.min(theirs.length, start + end - from + MORE); stop += 1) {
      const behind = run(ours, end, theirs, stop, 1);
      const frame = before + behind;
      if (behind === 0 || frame < FRAME || frame <= (best?.frame ?? 0)) continue;
      // Words that only hold others together stand around anything.
      const around = [...ours.slice(Math.max(0, from - before), from), ...ours.slice(end, end + behind)];
      if (around.some(isContent)) best = { words: theirs.slice(start, stop), frame };
    }
  }
  return best?.words ?? null;
}

/** `beats` for `outperforms`. */
const sameWay = (one: Token, other: Token): boolean =>
  directionsOf(one.key).some((said) => directionsOf(other.key).some((there) => carries(there, said)));

const textOf = (tokens: Words): string => tokens.map(({ text }) => text).join(' ');
