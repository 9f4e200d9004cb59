import { z } from 'zod';
import { announceType } from '../../src/schemas/story.ts';
import { sentenceHash } from '../../src/story/support.ts';
import { classify } from '../classify/classify.ts';
import { cluster } from '../cluster/cluster.ts';
import { related } from '../cluster/related.ts';
import { dedupe } from '../dedupe/dedupe.ts';
import type { Classified, Cluster, Entry } from '../model.ts';
import type { Embed } from '../morning.ts';
import { EntryError, normaliseEntry } from '../normalise/entry.ts';
import { rank } from '../rank/rank.ts';
import type { Summariser } from '../summarise/summarise.ts';
import { theory } from '../theory/theory.ts';
import { entryToMdx } from '../write/entry.ts';
import { sourceNames } from '../write/names.ts';
import { type Config, classifyTables, rankTables } from './config.ts';
import { exit, UserError } from './io.ts';

/** One line of a filter's input. */
export type Row = Readonly<Record<string, unknown>>;

/** What a filter may look at beside its rows. */
export interface FilterOptions {
  readonly config: Config;
  /** Days before the newest announcement whose entries are clustered, older ones are background; Infinity for all. */
  readonly window: number;
  readonly summariser: Summariser;
  /** Gives learnt vectors, where the site asks for them. */
  readonly embed?: Embed | undefined;
}

type Filter = (rows: AsyncIterable<Row>, options: FilterOptions) => AsyncIterable<unknown>;

/** The stages that run alone. Each takes entries; those from `classify` on also stories: `{ id, entries: [entry] }`. */
export const filters = {
  normalise: eachRow((row) => entryOf(row)),
  dedupe: allRows((rows) => dedupe(rows.map(entryOf)).value),
  cluster: allRows(async (rows, { window, embed }) => {
    const { recent, older } = split(rows.map(entryOf), window);
    const embeddings = (await embed?.(recent))?.value;
    return cluster(recent, { window: older, embeddings }).map(({ id, entries, why }) => ({
      id,
      entries: entries.map((e) => e.id),
      why,
    }));
  }),
  related: allRows(async (rows, { embed }) => {
    const stories = rows.map(clusterOf);
    const embeddings = (await embed?.(stories.flatMap(({ entries }) => entries)))?.value;
    const near = related(stories, stories, 5, embeddings);
    return stories.map(({ id }) => ({ id, related: (near.get(id) ?? []).map((r) => r.id) }));
  }),
  classify: eachRow((row, { config }) => {
    const [{ id, kind, topics, cues }] = classified([row], config) as [Classified];
    return { id, kind, topics, cues };
  }),
  rank: allRows((rows, { config }) => {
    const ranked = rank(classified(rows, config), rankTables(config, sourceNames(config.sources)));
    return ranked.map(({ id, tier, score, rankReason, dropped }) => ({ id, tier, score, rankReason, dropped }));
  }),
  summarise: async function* (rows, { summariser }) {
    const begun: Promise<unknown>[] = [];
    for await (const row of rows) {
      begun.push(summaryOf(clusterOf(row), summariser));
      if (begun.length >= summariser.concurrency) yield begun.shift();
    }
    for (const summary of begun) yield summary;
  },
  theory: eachRow((row) => {
    const { id, entries } = clusterOf(row);
    return { id, ...theory({ id, entries }) };
  }),
  mdx: eachRow((row) => {
    const { id, title, summary } = entryOf(row);
    try {
      return { id, mdx: entryToMdx({ title, summary }) };
    } catch (cause) {
      return { id, error: cause instanceof Error ? cause.message : String(cause) };
    }
  }),
} satisfies Record<string, Filter>;

async function summaryOf({ id, entries }: Cluster, summariser: Summariser) {
  const { by, asked, title, tldr, sentences } = await summariser.summarise({ id, entries });
  const support = sentences.map(({ text, source, quote }) => ({ sentence: sentenceHash(text), source, quote }));
  return { id, title, tldr, summary: sentences.map((s) => s.text), support, by, ...(asked ? { asked } : {}) };
}

/** A filter that answers each row at once. */
function eachRow(answer: (row: Row, options: FilterOptions) => unknown): Filter {
  return async function* (rows, options) {
    for await (const row of rows) yield answer(row, options);
  };
}

/** A filter that must see every row first. */
function allRows(
  answer: (rows: readonly Row[], options: FilterOptions) => readonly unknown[] | Promise<readonly unknown[]>,
): Filter {
  return async function* (rows, options) {
    const all: Row[] = [];
    for await (const row of rows) all.push(row);
    yield* await answer(all, options);
  };
}

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();

/** What the stages read of an entry; the rest they pass by. */
const entryRow = z.looseObject({
  ...{ id: z.string().min(1), title: z.string(), summary: z.string().default('') },
  ...{ version: z.int().nullish(), authors: texts, categories: texts, published: text, announced: text },
  ...{ announce: announceType.nullish(), feed: text, url: text, comment: text, license: text, doi: text },
  links: z.record(z.string(), z.string()).nullish(),
});

function entryOf(row: Row): Entry {
  const { success, data, error } = entryRow.safeParse(row);
  if (success) return wholeEntry(data as Partial<Entry> & { id: string });
  const issue = error.issues[0];
  throw new UserError(
    exit.badInput,
    `stage: ${row.id ?? 'an entry'}: ${[...(issue?.path ?? []), wrongIn(issue?.message)].join(': ')}: ${fixOf(issue)}`,
  );
}

function fixOf(issue: z.core.$ZodIssue | undefined): string {
  const must = ['id', 'title', 'summary', undefined].includes(issue?.path[0] as string | undefined);
  return must ? 'give id, title and summary' : 'give it in that form, or leave it out';
}

/** Zod's words for another type, shorter. */
function wrongIn(message = ''): string {
  const [, wanted, found] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (wanted === undefined) return message;
  return found === 'undefined' ? 'is missing' : `is ${found} where ${wanted} belongs`;
}

function wholeEntry(data: Partial<Entry> & { id: string }): Entry {
  try {
    return normaliseEntry(data);
  } catch (cause) {
    if (!(cause instanceof EntryError)) throw cause;
    throw new UserError(exit.badInput, `stage: ${data.id}: ${cause.message}: mend the row`, { cause });
  }
}

/** A row that is a story with its entries, or an entry that is a story of its own. */
function clusterOf(row: Row): Cluster {
  if (!Array.isArray(row.entries)) {
    const entry = entryOf(row);
    return { id: entry.id, entries: [entry], why: { similarity: 1, shared: [] } };
  }
  const entries = row.entries.map((entry: unknown) => entryOf(Object(entry) as Row));
  if (entries.length === 0) {
    throw new UserError(exit.badInput, `stage: ${row.id ?? 'a row'}: has no entries: give one at least`);
  }
  const why = (row.why as Cluster['why'] | undefined) ?? { similarity: 1, shared: [] };
  return { id: String(row.id ?? entries[0]?.id), entries, why };
}

function classified(rows: readonly Row[], config: Config): Classified[] {
  return classify(rows.map(clusterOf), classifyTables(config));
}

/** Entries of the last `days` days before the newest announcement, and those before. */
function split(entries: readonly Entry[], days: number): { recent: Entry[]; older: Entry[] } {
  const day = (entry: Entry) =>
    Date.parse(entry.announced ?? entry.published?.slice(0, 10) ?? '') || Number.POSITIVE_INFINITY;
  const dated = entries.map(day).filter(Number.isFinite);
  const newest = dated.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const from = newest - days * 86_400_000;
  return { recent: entries.filter((e) => day(e) >= from), older: entries.filter((e) => day(e) < from) };
}
