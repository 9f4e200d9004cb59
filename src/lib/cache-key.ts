import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type EditionCard, editionOf, neighbours } from './editions.ts';
import { contentPath, siteAddress } from './settings.ts';
import { headOf, shownBy } from './shown.ts';
import { type StoryCard, storiesOfDay } from './stories.ts';

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

const listed = new WeakMap<StoryCard, string>();

/** Hash of what lists show of a story, made once: it is on a dozen of them. */
export function listedKey(card: StoryCard): string {
  const known = listed.get(card);
  if (known !== undefined) return known;
  const { hash: _hash, related: _related, ...shown } = card;
  const key = hash(JSON.stringify(shown));
  listed.set(card, key);
  return key;
}

/** What a story's page and files show: its file, its edition, and what `shownBy` gathers of others. */
export async function storyKey(card: StoryCard): Promise<string> {
  return keyOf(card.hash, (await editionOf(card.date))?.hash, await shownBy(card.id, card.related, card.sources));
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
