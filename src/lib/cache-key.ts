import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { authorOf } from './authors.ts';
import { type EditionCard, editionOf, neighbours } from './editions.ts';
import { contentPath, siteAddress } from './settings.ts';
import { type StoryCard, storiesOfDay, storyAt } from './stories.ts';

/** The tables that every page may show something of. */
const TABLES = ['site', 'topics', 'kinds', 'tiers', 'sources'];

let base: string | undefined;

/** Hash of the tables and of the address: a change of one is a change of every page. */
function tablesKey(): string {
  base ??= hash(
    [JSON.stringify(siteAddress()), ...TABLES.map((name) => readFileSync(contentPath(`${name}.yaml`), 'utf8'))].join(
      '\n',
    ),
  );
  return base;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * What a page shows beside its code, as a key: a page whose key and code are those of the last build is not rendered again.
 * Whoever adds something to a page adds it to its key; a test builds a site in steps and at once and compares every byte.
 */
export const keyOf = (...shown: readonly unknown[]): string => hash(JSON.stringify([tablesKey(), shown]));

/** What lists show of a story. */
export function listedKey({ hash: _hash, related: _related, ...shown }: StoryCard): unknown {
  return shown;
}

/** What a story's page shows: its file, its edition, related stories, and which of its authors have a page. */
export async function storyKey(card: StoryCard): Promise<string> {
  const related = await Promise.all(card.related.map(headOf));
  const names = card.sources.flatMap(({ authors }) => authors);
  const authors = await Promise.all(names.map(async (name) => (await authorOf(name))?.slug ?? null));
  return keyOf(card.hash, await editionOf(card.date), related, authors);
}

/** What a story's twins show: its file, and the published stories that related ones are or went into. */
export async function twinKey(card: StoryCard): Promise<string> {
  const related = await Promise.all(card.related.map(storyAt));
  return keyOf(
    card.hash,
    related.map((other) => other?.id ?? null),
  );
}

/** What an edition's pages show: its ledger, its stories with the formulas of its leads, other stories that it names, its neighbours. */
export async function editionKey(edition: EditionCard): Promise<string> {
  const { before, after } = await neighbours(edition.date);
  const stories = await storiesOfDay(edition.date);
  const others = await Promise.all(edition.others.map(headOf));
  return keyOf(
    edition.hash,
    stories.map((story) => [listedKey(story), story.tier === 'lead' && story.hash]),
    others,
    [before?.date, after?.date],
  );
}

/** What a link to a story shows; null for one that is not published. */
async function headOf(id: string): Promise<unknown> {
  const story = await storyAt(id);
  return story ? [story.id, story.title, story.date] : null;
}
