import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { contentMessages } from '../../src/story/check/content.ts';
import { formatMessage, type StoryMessage } from '../../src/story/message.ts';
import { plural } from '../report/plural.ts';
import { filesBelow } from '../write/below.ts';
import { loadArchive } from '../write/store.ts';
import { loadConfig } from './config.ts';
import { exit, type Io, UserError } from './io.ts';
import { contentDir } from './paths.ts';

/** `check`: everything that is wrong with the content, each with its place and its remedy. */
export function checkCommand(io: Io): Command {
  return new Command('check')
    .description('check the content: schema, palette, maths, links, topics')
    .argument('[files...]', 'only what concerns these files, or what is in these folders')
    .option('--content <dir>', 'another content folder')
    .action(async (files: string[], flags: { content?: string }) => {
      const content = contentDir(flags.content, io.env, io.cwd);
      const wanted = files.map((file) => relative(content, known(resolve(io.cwd, file), io.cwd, content)));
      const all = await findAll(io, content);
      const messages = all.filter((m) => wanted.length === 0 || wanted.some((path) => isIn(m.path, path)));
      const shown = messages.map((m) => formatMessage({ ...m, path: relative(io.cwd, join(content, m.path)) }));
      for (const line of shown) io.stdout.write(`${line}\n`);
      const errors = messages.filter((m) => m.severity === 'error').length;
      io.stdout.write(`content: ${plural(errors, 'error')}, ${plural(messages.length - errors, 'warning')}\n`);
      if (errors > 0) {
        throw new UserError(exit.badInput, `check: content: ${plural(errors, 'error')}: mend what is named above`);
      }
    });
}

const isIn = (path: string, wanted: string): boolean =>
  wanted === '' || path === wanted || path.startsWith(`${wanted}/`);

/** A file that is not there, or not content, would pass every check. */
function known(file: string, cwd: string, content: string): string {
  const inside = !relative(content, file).startsWith('..');
  if (inside && existsSync(file)) return file;
  const what = inside ? 'there is no such file' : `not below ${relative(cwd, content)}`;
  throw new UserError(exit.usage, `check: ${relative(cwd, file)}: ${what}: give files of the content folder`);
}

/** Messages of all files, by path and line. */
async function findAll(io: Io, content: string): Promise<StoryMessage[]> {
  const { topics, tiers, kinds, sources } = await loadConfig(content, io.cwd);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const pages = filesBelow(join(content, 'pages'), '.mdx').map((name) => name.replace(/\.mdx$/, ''));
  const archive = await loadArchive(content);
  const all = { ...archive, topics, tiers, kinds: ids(kinds), sources: ids(sources), pages };
  return contentMessages(all, (path) => readFile(join(content, path), 'utf8'));
}
