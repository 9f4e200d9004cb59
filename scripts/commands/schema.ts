import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import * as embeddings from '../../src/schemas/embeddings.ts';
import * as kind from '../../src/schemas/kind.ts';
import * as site from '../../src/schemas/site.ts';
import * as source from '../../src/schemas/source.ts';
import * as story from '../../src/schemas/story.ts';
import * as summaries from '../../src/schemas/summaries.ts';
import * as theory from '../../src/schemas/theory.ts';
import * as tier from '../../src/schemas/tier.ts';
import * as topic from '../../src/schemas/topic.ts';
import type { Io } from './io.ts';

/** Where editors look for them (`.vscode/settings.json`). */
const FOLDER = '.vscode/schemas';

const modules = { embeddings, kind, site, source, story, summaries, theory, tier, topic };

/** What is described, by the name of its file. */
const described: Readonly<Record<string, z.ZodType>> = {
  story: story.storySchema,
  sources: source.sourcesSchema,
  site: site.siteSchema,
  topics: topic.topicsSchema,
  kinds: kind.kindsSchema,
  tiers: tier.tiersSchema,
};

/** `schema`: JSON Schemas of a story's frontmatter and of the tables, for editors. */
export function schemaCommand(io: Io): Command {
  return new Command('schema')
    .description('write JSON Schemas of the frontmatter and the tables, for editors')
    .option('--out <dir>', 'folder to write them to', FOLDER)
    .action(async ({ out }: { out: string }) => {
      const dir = resolve(io.cwd, out);
      await mkdir(dir, { recursive: true });
      for (const [name, text] of schemaFiles()) {
        await writeFile(join(dir, name), text);
        io.stdout.write(`${relative(io.cwd, join(dir, name))}\n`);
      }
    });
}

/** Texts of the files by their names. They say what Zod checks, but for what no JSON Schema can: sums, ids of other files. */
export function schemaFiles(): Map<string, string> {
  const comments = commentsBySchema();
  return new Map(
    Object.entries(described).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        ...{ target: 'draft-07', io: 'input', unrepresentable: 'any' },
        override: ({ zodSchema, jsonSchema }) => {
          const own = comments.get(zodSchema);
          for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
            const description = own?.get(key);
            if (description && typeof property === 'object') {
              jsonSchema.properties = { ...jsonSchema.properties, [key]: { description, ...property } };
            }
          }
        },
      });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** What the comments in `src/schemas` say of each key of an exported object: an editor shows it beside the key. */
function commentsBySchema(): Map<unknown, ReadonlyMap<string, string>> {
  const found = new Map<unknown, ReadonlyMap<string, string>>();
  for (const [file, exported] of Object.entries(modules)) {
    const text = readFileSync(new URL(`../../src/schemas/${file}.ts`, import.meta.url), 'utf8');
    for (const block of text.split(/^export /m)) {
      const name = /^const (\w+)/.exec(block)?.[1] ?? '';
      const schema = (exported as Readonly<Record<string, unknown>>)[name];
      if (schema instanceof z.ZodType) found.set(schema, commentsIn(block));
    }
  }
  return found;
}

/** Comments before the keys of a block that are indented least: those of the object itself. */
function commentsIn(block: string): Map<string, string> {
  const keys = [...block.matchAll(/^( +)\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n\1(\w+):/gm)];
  const least = Math.min(...keys.map(([, indent = '']) => indent.length));
  return new Map(
    keys
      .filter(([, indent = '']) => indent.length === least)
      .map(([, , comment = '', key = '']) => [
        key,
        comment
          .replace(/^\s*\* ?/gm, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ]),
  );
}
