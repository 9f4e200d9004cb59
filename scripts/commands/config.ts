import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { type Kind, kindsSchema } from '../../src/schemas/kind.ts';
import { type Site, siteSchema } from '../../src/schemas/site.ts';
import { type Source, sourcesSchema } from '../../src/schemas/source.ts';
import { type Tiers, tiersSchema } from '../../src/schemas/tier.ts';
import { type Topic, topicsSchema } from '../../src/schemas/topic.ts';
import { readTable, TableError } from '../../src/schemas/yaml.ts';
import type { classify } from '../classify/classify.ts';
import { topicHints } from '../classify/hints.ts';
import type { RankOptions } from '../rank/rank.ts';
import type { SourceOf } from '../write/fields.ts';
import { exit, UserError } from './io.ts';

/** The tables of `content/`, checked. */
export interface Config {
  readonly site: Site;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
  readonly tiers: Tiers;
}

/**
 * Reads and checks the tables.
 * @param contentDir absolute path of `content/`
 * @param sourcesFile another sources.yaml than the content's own
 * @throws UserError 78 that names file, line and fix
 */
export async function loadConfig(contentDir: string, cwd: string, sourcesFile?: string): Promise<Config> {
  const read = <S extends z.ZodType>(file: string, schema: S) => loadTable(file, cwd, schema);
  const [site, sources, topics, kinds, tiers] = await Promise.all([
    read(join(contentDir, 'site.yaml'), siteSchema),
    read(sourcesFile ?? join(contentDir, 'sources.yaml'), sourcesSchema),
    read(join(contentDir, 'topics.yaml'), topicsSchema),
    read(join(contentDir, 'kinds.yaml'), kindsSchema),
    read(join(contentDir, 'tiers.yaml'), tiersSchema),
  ]);
  return { site, sources, topics, kinds, tiers };
}

async function loadTable<S extends z.ZodType>(file: string, cwd: string, schema: S): Promise<z.output<S>> {
  const name = relative(cwd, file);
  try {
    return readTable(await readFile(file, 'utf8'), name, schema);
  } catch (cause) {
    if (cause instanceof TableError) throw new UserError(exit.badConfig, `config: ${cause.messages[0]}`, { cause });
    throw new UserError(exit.badConfig, `config: ${name}: cannot be read: give the folder with --content`, { cause });
  }
}

/** The tables as `classify` takes them. */
export function classifyTables({ topics, kinds, sources }: Config): Parameters<typeof classify>[1] {
  return { topics, kinds, hints: topicHints(sources) };
}

/** The tables as `rank` takes them. */
export function rankTables({ tiers, kinds }: Config, sourceOf: SourceOf): RankOptions {
  const kindNames = new Map(kinds.map((kind) => [kind.id, kind.name]));
  return { tiers, kindNames, sourceName: (entry) => sourceOf(entry).name };
}
