/** `search/index.json`: the months that there are, the newest first. */
export interface Manifest {
  readonly format: string;
  readonly months: readonly MonthHead[];
}

/** What must be known of a month before anything of it is fetched. */
export interface MonthHead {
  /** `2026-05`. */
  readonly month: string;
  /** Folder of its files: the month and a hash of their bytes, so that a browser never mixes two states. */
  readonly folder: string;
  readonly stories: number;
  /** Number of files `w/N.bin`, over which its words are spread. */
  readonly words: number;
  /** Number of files `k/N.bin`, over which its keys are spread. */
  readonly keys: number;
}

/** A piece of a title or tl;dr: words, or a formula as MathML. */
export type Piece = string | { readonly mathml: string };

/** What a result shows. */
export interface Found {
  /** `2026/05/05/slug`. */
  readonly id: string;
  readonly title: readonly Piece[];
  readonly tldr: readonly Piece[];
  readonly kind: string;
  readonly tier: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** Its works as they are named: `arXiv:2605.02116`. */
  readonly works: readonly string[];
}

/** Results in one file `d/N.bin`. */
export const BLOCK = 8;

/** Letters that decide which file a word is in, so that it is in one with its relatives and what begins like it. */
export const PREFIX = 4;

/** What a browser must know to read an index; the number is raised when its files have another form. */
export const FORMAT = `1.${BLOCK}.${PREFIX}`;

/** Number of the file that has a word. One with a digit has no relatives, and many begin alike: all of it decides. */
export const wordSlot = (head: MonthHead, term: string): number =>
  hash(/\d/.test(term) ? term : term.slice(0, PREFIX)) % head.words;

/** Number of the file that has a key. */
export const keySlot = (head: MonthHead, key: string): number => hash(key) % head.keys;

export const wordFile = (head: MonthHead, slot: number): string => `${head.folder}/w/${slot}.bin`;
export const keyFile = (head: MonthHead, slot: number): string => `${head.folder}/k/${slot}.bin`;

/** Name of the file that has what the story at a place shows. */
export const blockFile = (head: MonthHead, place: number): string =>
  `${head.folder}/d/${Math.floor(place / BLOCK)}.bin`;

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
