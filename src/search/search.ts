import { findTerm, type Matches } from './find.ts';
import { BLOCK, blockFile, type Found, keyFile, keySlot, type Manifest, type MonthHead } from './format.ts';
import { filterKey, filters, nameKey } from './keys.ts';
import { type Query, readQuery, type Term, type Way } from './query.ts';
import type { Shelf } from './shelf.ts';
import type { SearchState } from './state.ts';

/** Where a result stands in the index. */
export interface Hit {
  readonly head: MonthHead;
  readonly place: number;
}

/** What was found. */
export interface Outcome {
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** How many of the wants each hit has: all of them, or as many as any story has. */
  readonly had: number;
}

/** Points of a story by the person whose name is the query, and of one that has a key, beside words of about 5 each. */
const NAMED = 100;
const KEYED = 20;

interface Scored extends Hit {
  readonly points: number;
  readonly had: number;
}

/**
 * Looks for a state's query in all months of its year. Each story must have every want; where none has, those that have most are
 * the hits. Best first, among equals the newest; by date where the state says so or nothing is asked.
 */
export async function search(shelf: Shelf, manifest: Manifest, state: SearchState, typing = false): Promise<Outcome> {
  const query = readQuery(state.q, typing);
  const months = manifest.months.filter(({ month }) => month.startsWith(state.year.trim()));
  const read = await Promise.all(months.map((head) => readMonth(shelf, head, query, state)));
  const stories = months.reduce((sum, head) => sum + head.stories, 0);
  const rarity = rarities(read, stories);
  const scored = read.flatMap((month) => scoreMonth(month, query, rarity));
  const asked = query.wants.length > 0 || state.q.trim() === '';
  const had = scored.reduce((most, hit) => Math.max(most, hit.had), 0);
  const hits = asked ? scored.filter((hit) => hit.had === had) : [];
  // Months and places are in the order of dates, and the sort keeps it among equals.
  if (state.sort !== 'date') hits.sort((a, b) => b.points - a.points);
  return { query, hits, had };
}

/** What the stories at some hits show, in their order. */
export async function readHits(shelf: Shelf, hits: readonly Hit[]): Promise<Found[]> {
  const found = await Promise.all(
    hits.map(async ({ head, place }) => (await shelf.block(blockFile(head, place)))[place % BLOCK]),
  );
  return found.filter((one) => one !== undefined);
}

/** What a month has of a query. */
interface Month {
  readonly head: MonthHead;
  readonly terms: ReadonlyMap<Term, Matches>;
  readonly keys: ReadonlyMap<string, ReadonlySet<number>>;
  /** Places that the filters leave; null for all. */
  readonly left: ReadonlySet<number> | null;
}

async function readMonth(shelf: Shelf, head: MonthHead, query: Query, state: SearchState): Promise<Month> {
  const ways = query.wants.flat();
  const terms = ways.flatMap((way) => ('terms' in way ? way.terms : []));
  const keys = [...ways.flatMap((way) => ('key' in way ? [way.key] : [])), ...(query.name ? [query.name] : [])];
  const wanted = filterKeys(state);
  const placesOf = async (key: string) => {
    const row = (await shelf.postings(keyFile(head, keySlot(head, key)))).get(key);
    return [key, new Set(row?.stories)] as const;
  };
  const [found, places, sets] = await Promise.all([
    Promise.all(terms.map(async (term) => [term, await findTerm(shelf, head, term)] as const)),
    Promise.all(keys.map(placesOf)),
    Promise.all(wanted.map(placesOf)),
  ]);
  const left = sets.map(([, set]) => set).reduce<ReadonlySet<number> | null>(both, null);
  return { head, terms: new Map(found), keys: new Map(places), left };
}

const both = (a: ReadonlySet<number> | null, b: ReadonlySet<number>): ReadonlySet<number> =>
  a ? new Set([...b].filter((place) => a.has(place))) : b;

function filterKeys(state: SearchState): string[] {
  const set = filters.filter((name) => state[name] !== '').map((name) => filterKey(name, state[name]));
  return state.author.trim() === '' ? set : [...set, nameKey(state.author)];
}

/** How much a term says by how rare it is in all months (BM25's inverse document frequency). */
function rarities(months: readonly Month[], stories: number): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  for (const { terms } of months)
    for (const [term, found] of terms) counts.set(term, (counts.get(term) ?? 0) + found.size);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + (stories - count + 0.5) / (count + 0.5))]));
}

function scoreMonth(month: Month, query: Query, rarity: ReadonlyMap<Term, number>): Scored[] {
  const points = new Float64Array(month.head.stories);
  const had = new Uint8Array(month.head.stories);
  for (const want of query.wants) {
    const best = new Map<number, number>();
    for (const way of want)
      for (const [place, value] of scoreWay(month, way, rarity)) best.set(place, Math.max(value, best.get(place) ?? 0));
    for (const [place, value] of best) {
      points[place] = (points[place] ?? 0) + value;
      had[place] = (had[place] ?? 0) + 1;
    }
  }
  for (const place of (query.name && month.keys.get(query.name)) || []) points[place] = (points[place] ?? 0) + NAMED;
  const places = month.left ? [...month.left].sort((a, b) => a - b) : points.keys();
  return [...places]
    .map((place) => ({ head: month.head, place, points: points[place] ?? 0, had: had[place] ?? 0 }))
    .filter((hit) => hit.had > 0 || query.wants.length === 0);
}

function scoreWay(month: Month, way: Way, rarity: ReadonlyMap<Term, number>): Iterable<readonly [number, number]> {
  if ('key' in way) return [...(month.keys.get(way.key) ?? [])].map((place) => [place, KEYED] as const);
  const [first, ...others] = way.terms;
  const sums = new Map<number, number>();
  for (const [place] of (first && month.terms.get(first)) ?? []) {
    if (!others.every((term) => month.terms.get(term)?.has(place))) continue;
    const value = (term: Term) => (month.terms.get(term)?.get(place) ?? 0) * (rarity.get(term) ?? 0);
    sums.set(
      place,
      way.terms.reduce((sum, term) => sum + value(term), 0),
    );
  }
  return sums;
}
