import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { formatMessage, StoryError, type StoryMessage } from '../../src/story/message.ts';
import { renderBody } from '../../src/story/render.ts';
import { placeOf } from '../check/place.ts';
import { type Finding, rules } from '../check/rules.ts';
import type { StoredStory } from '../model.ts';
import { plural } from '../report/plural.ts';
import { loadArchive } from '../write/store.ts';
import { loadConfig } from './config.ts';
import { exit, type Io, UserError } from './io.ts';
import { contentDir } from './paths.ts';

/** `check`: everything that is wrong with the content, each with its place and its remedy. */
export function checkCommand(io: Io): Command {
  return new Command('check')
    .description('check the content: schema, palette, maths, links, topics')
    .argument('[files...]', 'only what concerns these files')
    .option('--content <dir>', 'another content folder')
    .action(async (files: string[], flags: { content?: string }) => {
      const content = contentDir(flags.content, io.env, io.cwd);
      const wanted = new Set(files.map((file) => relative(content, known(resolve(io.cwd, file), io.cwd, content))));
      const all = await findAll(io, content);
      const messages = all.filter((m) => wanted.size === 0 || wanted.has(m.path));
      const shown = messages.map((m) => formatMessage({ ...m, path: relative(io.cwd, join(content, m.path)) }));
      for (const line of shown) io.stdout.write(`${line}\n`);
      const errors = messages.filter((m) => m.severity === 'error').length;
      io.stdout.write(`content: ${plural(errors, 'error')}, ${plural(messages.length - errors, 'warning')}\n`);
      if (errors > 0) {
        throw new UserError(exit.badInput, `check: content: ${plural(errors, 'error')}: mend what is named above`);
      }
    });
}

/** A file that is not there, or not content, would pass every check. */
function known(file: string, cwd: string, content: string): string {
  const inside = !relative(content, file).startsWith('..');
  if (inside && existsSync(file)) return file;
  const what = inside ? 'there is no such file' : `not below ${relative(cwd, content)}`;
  throw new UserError(exit.usage, `check: ${relative(cwd, file)}: ${what}: give files of the content folder`);
}

/** Messages of all files, by path and line. */
async function findAll(io: Io, content: string): Promise<StoryMessage[]> {
  const { topics, tiers } = await loadConfig(content, io.cwd);
  const { stories, editions, broken } = await loadArchive(content);
  const findings = rules.flatMap((rule) => rule({ stories, editions, topics, tiers }));
  const messages = [
    ...broken.flatMap(({ path, cause }) => brokenMessages(path, cause)),
    ...stories.flatMap(bodyMessages),
    ...(await Promise.all(findings.map((finding) => located(finding, content)))),
  ];
  return messages.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

function brokenMessages(path: string, cause: unknown): readonly StoryMessage[] {
  if (cause instanceof StoryError) return cause.messages;
  const message = cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause);
  return [{ path, line: 1, column: 1, message, fix: 'restore the file from git', severity: 'error' }];
}

/** What the body says wrong: blocks outside the palette, formulas that KaTeX refuses. */
function bodyMessages({ body, bodyLine, path }: StoredStory): readonly StoryMessage[] {
  try {
    return renderBody(body, { path, line: bodyLine }).messages;
  } catch (cause) {
    return brokenMessages(path, cause);
  }
}

async function located({ path, key, what, fix, severity }: Finding, content: string): Promise<StoryMessage> {
  const place = placeOf(await readFile(join(content, path), 'utf8'), key);
  return { path, ...place, message: what, fix, severity };
}
