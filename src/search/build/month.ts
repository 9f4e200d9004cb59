import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { BLOCK, blockFile, FORMAT, keyFile, keySlot, type MonthHead, wordFile, wordSlot } from '../format.ts';
import { MOST, type Postings, packPostings } from '../postings.ts';
import type { Indexed } from './indexed.ts';
import { lengthOf, weightOf } from './weigh.ts';

/** A month of the index: what is known of it before, and its files by name. */
export interface MonthIndex {
  readonly head: MonthHead;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Postings in a file, about: most files have less than half a kilobyte. Smaller ones would be more than there are stories. */
const PER_FILE = { words: 200, keys: 250 };
const MOST_FILES = { words: 2048, keys: 256 };

type Table = Map<string, { readonly stories: number[]; readonly weights: number[] }>;

/** The index of a month's stories, the same in whatever order they come. A story's place is its rank by day, then score. */
export function buildMonth(month: string, stories: readonly Indexed[]): MonthIndex {
  const sorted = [...stories].sort(byDayAndScore);
  const words = wordTable(sorted);
  const keys = keyTable(sorted);
  const head = { month, folder: '', stories: sorted.length, words: spread(words, 'words'), keys: spread(keys, 'keys') };
  const files = new Map([
    ...packed(words, head.words, (term) => wordSlot(head, term)).map(named((slot) => wordFile(head, slot))),
    ...packed(keys, head.keys, (key) => keySlot(head, key)).map(named((slot) => keyFile(head, slot))),
    ...blocks(sorted).map(named((number) => blockFile(head, number * BLOCK))),
  ]);
  const folder = `${month}-${digest(files)}`;
  return { head: { ...head, folder }, files: new Map([...files].map(([name, bytes]) => [folder + name, bytes])) };
}

function byDayAndScore(a: Indexed, b: Indexed): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return b.score - a.score || (a.found.id < b.found.id ? -1 : 1);
}

function wordTable(stories: readonly Indexed[]): Table {
  const lengths = stories.map(({ counts }) => lengthOf(counts));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / stories.length || 1;
  const table: Table = new Map();
  stories.forEach(({ counts }, place) => {
    const length = (lengths[place] ?? 0) / mean;
    for (const [term, count] of counts) add(table, term, place, weightOf(count, length));
  });
  return table;
}

function keyTable(stories: readonly Indexed[]): Table {
  const table: Table = new Map();
  stories.forEach(({ keys }, place) => {
    for (const key of keys) add(table, key, place, MOST);
  });
  return table;
}

function add(table: Table, term: string, place: number, weight: number): void {
  const row = table.get(term) ?? { stories: [], weights: [] };
  row.stories.push(place);
  row.weights.push(weight);
  table.set(term, row);
}

/** Number of files for a table: a power of two, so that a word stays where it is while its month grows a little. */
function spread(table: Table, of: keyof typeof PER_FILE): number {
  let postings = 0;
  for (const { stories } of table.values()) postings += stories.length + 1;
  return Math.min(MOST_FILES[of], 2 ** Math.max(0, Math.ceil(Math.log2(postings / PER_FILE[of]))));
}

/** Every slot has a file, also where no term is in it: who looks for a word does not know that. */
function packed(table: Table, slots: number, slotOf: (term: string) => number): Uint8Array[] {
  const rows = Map.groupBy(table, ([term]) => slotOf(term));
  return Array.from({ length: slots }, (_, slot) => deflate(packPostings(new Map<string, Postings>(rows.get(slot)))));
}

function blocks(stories: readonly Indexed[]): Uint8Array[] {
  const numbers = Array.from({ length: Math.ceil(stories.length / BLOCK) }, (_, number) => number);
  return numbers.map((number) => {
    const found = stories.slice(number * BLOCK, (number + 1) * BLOCK).map((story) => story.found);
    return deflate(Buffer.from(JSON.stringify(found)));
  });
}

const named =
  (nameOf: (number: number) => string) =>
  (bytes: Uint8Array, number: number): [string, Uint8Array] => [nameOf(number), bytes];

/** Packed here and unpacked by the browser: what a host would not compress itself is small all the same. */
const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });

function digest(files: ReadonlyMap<string, Uint8Array>): string {
  const sum = createHash('sha256').update(FORMAT);
  for (const [name, bytes] of files) sum.update(`${name} ${bytes.length}\n`).update(bytes);
  return sum.digest('hex').slice(0, 10);
}
