import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type Kind, type KindId, kindsSchema } from '../schemas/kind.ts';
import type { Site } from '../schemas/site.ts';
import { type Source, type SourceTier, sourcesSchema } from '../schemas/source.ts';
import { type TierId, type Tiers, tiersSchema } from '../schemas/tier.ts';
import { type Topic, topicsSchema } from '../schemas/topic.ts';
import { readTable } from '../schemas/yaml.ts';
import { isDev } from './mode.ts';
import { contentPath, displayPath, readSite } from './settings.ts';

// The tables are this installation's settings: a wrong row stops the build with its line, unlike a wrong story.
function table<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const path = contentPath(file);
  return readTable(readFileSync(path, 'utf8'), displayPath(path), schema);
}

/** Reads once for a build; a dev server reads again, so that an edit shows. */
function kept<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    if (value === undefined || isDev) value = read();
    return value;
  };
}

/** This installation's settings. */
export const site: () => Site = kept(readSite);
/** The closed list of topics, in the order of its table. */
export const topics: () => readonly Topic[] = kept(() => table('topics.yaml', topicsSchema));
/** The ten kinds. */
export const kinds: () => readonly Kind[] = kept(() => table('kinds.yaml', kindsSchema));
/** Gates and caps, score parts and source tiers. */
export const tiers: () => Tiers = kept(() => table('tiers.yaml', tiersSchema));
/** The feeds that are read each morning. */
export const feeds: () => readonly Source[] = kept(() => table('sources.yaml', sourcesSchema));

/** A kind by its id. */
export function kindOf(id: KindId): Kind {
  return found(kinds(), id, 'kinds.yaml');
}

/** A significance tier by its id. */
export function tierOf(id: TierId): Tiers['significance'][number] {
  return found(tiers().significance, id, 'tiers.yaml');
}

/** A source tier by its number. */
export function sourceTierOf(id: SourceTier): Tiers['sources'][number] {
  return found(tiers().sources, id, 'tiers.yaml');
}

/** A topic by its id; undefined for an id that an editor wrote and no row has. */
export function topicOf(id: string): Topic | undefined {
  return topics().find((topic) => topic.id === id);
}

/** A feed by its id; undefined for one that has left the table. */
export function feedOf(id: string): Source | undefined {
  return feeds().find((feed) => feed.id === id);
}

function found<T extends { readonly id: string | number }>(rows: readonly T[], id: string | number, file: string): T {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`${displayPath(contentPath(file))}: has no row "${id}": add it`);
  return row;
}
