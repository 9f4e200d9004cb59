import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { type Kind, kindsSchema } from '../../src/schemas/kind.ts';
import { type Site, siteSchema } from '../../src/schemas/site.ts';
import { type Source, sourcesSchema } from '../../src/schemas/source.ts';
import { type Tiers, tiersSchema } from '../../src/schemas/tier.ts';
import { type Topic, topicsSchema } from '../../src/schemas/topic.ts';
import { readTable, TableError } from '../../src/schemas/yaml.ts';
import { placeOf } from '../../src/story/check/place.ts';
import { tableFaults } from '../check/tables.ts';
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
  const load = <S extends z.ZodType>(name: string, schema: S) => loadTable(join(contentDir, name), cwd, schema);
  const tables = {
    site: await load('site.yaml', siteSchema),
    sources: sourcesFile
      ? await loadTable(sourcesFile, cwd, sourcesSchema, '--sources')
      : await load('sources.yaml', sourcesSchema),
    topics: await load('topics.yaml', topicsSchema),
    kinds: await load('kinds.yaml', kindsSchema),
    tiers: await load('tiers.yaml', tiersSchema),
  };
  const { site, sources, topics, kinds, tiers } = tables;
  const config = { site: site.rows, sources: sources.rows, topics: topics.rows, kinds: kinds.rows, tiers: tiers.rows };
  const [fault] = tableFaults(config);
  if (!fault) return config;
  const { name, text } = tables[fault.table];
  const { line, column } = placeOf(text, fault.key);
  throw new UserError(exit.badConfig, `config: ${name}:${line}:${column}: ${fault.what}: ${fault.fix}`);
}

interface Table<T> {
  readonly name: string;
  readonly text: string;
  readonly rows: T;
}

async function loadTable<S extends z.ZodType>(
  file: string,
  cwd: string,
  schema: S,
  option = '--content',
): Promise<Table<z.output<S>>> {
  const name = relative(cwd, file);
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${cause.code})`;
    throw new UserError(exit.badConfig, `config: ${name}: ${what}: restore it, or name another with ${option}`, {
      cause,
    });
  });
  try {
    return { name, text, rows: readTable(text, name, schema) };
  } catch (cause) {
    if (!(cause instanceof TableError)) throw cause;
    const more = cause.messages.length > 1 ? ` (and ${cause.messages.length - 1} more in this file)` : '';
    throw new UserError(exit.badConfig, `config: ${cause.messages[0]}${more}`, { cause });
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

/** Name of each topic. */
export function topicNames({ topics }: Config): ReadonlyMap<string, string> {
  return new Map(topics.map(({ id, name }) => [id, name]));
}
