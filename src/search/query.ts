import { formulaKeys, nameKey, takeIds } from './keys.ts';
import { isHyphen, isSign, root, telling, type Word, words } from './words.ts';

/** A word that is looked for. */
export interface Term {
  readonly term: string;
  /** What its relatives share with it. */
  readonly root: string;
  /** Whether it may be the beginning of a longer word: it is still being typed. */
  readonly begins: boolean;
}

/** One way in which a story can have what is wanted: a key, or all of some terms. */
export type Way = { readonly key: string } | { readonly terms: readonly Term[] };

/** What is wanted, in any of its ways. */
export type Want = readonly Way[];

/** A reader's words, understood. */
export interface Query {
  readonly wants: readonly Want[];
  /** Key of the person whose name all of it would be; undefined where it is none. */
  readonly name?: string;
}

/** Names have so many parts. */
const NAME = { least: 2, most: 4 };

/**
 * Understands a query: ids of works, formulas, words. Words that are in every story are not wanted.
 * @param typing whether the last word may still go on
 */
export function readQuery(text: string, typing = false): Query {
  const { keys, rest } = takeIds(text);
  const open = typing && !/\s$/.test(rest);
  const chunks = chunksOf(rest);
  const wants = chunks.flatMap((chunk, i) => wantsOf(chunk, open && i === chunks.length - 1));
  const named = words(rest).length;
  const isName = keys.length === 0 && named >= NAME.least && named <= NAME.most;
  return { wants: [...keys.map((key): Want => [{ key }]), ...wants], ...(isName ? { name: nameKey(rest) } : {}) };
}

/** All terms of a query, for marking them. */
export function termsOf({ wants }: Query): readonly Term[] {
  return wants.flat().flatMap((way) => ('terms' in way ? way.terms : []));
}

/** Whether a word of a text is one that is looked for. */
export function isMatch(term: Term, word: string): boolean {
  return word === term.term || (term.begins && word.startsWith(term.term)) || root(word) === term.root;
}

/** Text between spaces that are in no brackets. */
function chunksOf(text: string): string[] {
  return text.match(/(?:\([^()]*\)|\S)+/g) ?? [];
}

function wantsOf(chunk: string, open: boolean): Want[] {
  const found = words(chunk);
  const groups = hyphenated(chunk, found);
  const last = groups.length - 1;
  const plain = groups.flatMap((group, i) => wantOf(group, open && i === last));
  const keys = formulaKeys(chunk).map((key) => ({ key }));
  if (keys.length === 0) return plain;
  // A formula, or else its words: `and/or` looks like one.
  const terms = plain.flatMap(([way]) => (way && 'terms' in way ? way.terms : []));
  return [[...keys, ...(terms.length > 0 ? [{ terms }] : [])]];
}

/** Runs of words that hyphens join. */
function hyphenated(text: string, found: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  found.forEach((word, i) => {
    const before = found[i - 1];
    if (before && isHyphen(text.slice(before.end, word.start))) groups.at(-1)?.push(word);
    else groups.push([word]);
  });
  return groups;
}

function wantOf(group: readonly Word[], open: boolean): Want[] {
  const term = (word: string, begins: boolean): Term => ({ term: word, root: root(word), begins });
  const parts = group.map((word) => word.term).filter(telling);
  const separate = parts.map((part, i) => term(part, open && i === parts.length - 1));
  if (group.length === 1) return separate.length > 0 ? [[{ terms: separate }]] : [];
  const pairs = group
    .slice(1)
    .map((word, i) => term((group[i]?.term ?? '') + word.term, open && i === group.length - 2));
  // The `4` of `GPT-4` cannot be looked for by itself, and `GPT` alone is another.
  const apart = separate.length > 0 && !group.some((word) => isSign(word.term));
  return [[{ terms: pairs }, ...(apart ? [{ terms: separate }] : [])]];
}
