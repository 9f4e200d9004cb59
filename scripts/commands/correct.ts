import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { readStory, StoryError } from '../../src/story/file.ts';
import { splitStory } from '../../src/story/frontmatter.ts';
import { editYaml } from '../write/edit-yaml.ts';
import { frontmatterKeys, pruned } from '../write/prune.ts';
import { saveFile } from '../write/store.ts';
import { exit, type Io, UserError } from './io.ts';
import { wordsArgument } from './options.ts';
import { contentDir } from './paths.ts';

interface Flags {
  note: string;
  content?: string;
}

/** `correct`: the dated row of a story's history that says what was put right. */
export function correctCommand(io: Io): Command {
  return new Command('correct')
    .description('say in a story’s history what you put right in it')
    .argument('<story>', 'its file, its id (2026/05/05/slug) or its address')
    .requiredOption('--note <sentence>', 'what was wrong and what is right, one sentence; $…$ is maths', wordsArgument)
    .option('--content <dir>', 'another content folder')
    .action(async (story: string, { note, content }: Flags) => {
      const dir = contentDir(content, io.env, io.cwd);
      const { name, file, text } = await openStory(io, dir, story);
      const at = io
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
      const after = inStory(name, () => corrected(text, name, { at, what: 'corrected', note }));
      if ((await saveFile(file, after, { before: text })) === 'edited') {
        throw new UserError(exit.tryAgain, `correct: ${name}: was saved meanwhile: run it again`);
      }
      io.stdout.write(`${name}: corrected on ${at.slice(0, 10)}: ${note}\n`);
    });
}

/** The story's file: by its path, or by what stands in its id or address. */
async function openStory({ cwd }: Io, dir: string, story: string) {
  const id = /\d{4}\/\d\d\/\d\d\/[a-z0-9-]+/.exec(story.replaceAll('\\', '/'))?.[0];
  const file = story.endsWith('.mdx') ? resolve(cwd, story) : join(dir, 'stories', `${id}.mdx`);
  const name = relative(cwd, file);
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') throw cause;
    const fix = 'give a file below content/stories, or an id like 2026/05/05/slug';
    throw new UserError(exit.usage, `correct: ${story}: there is no such story: ${fix}`, { cause });
  });
  return { name, file, text };
}

/** The text with the row and its day; every other byte stays. */
function corrected(text: string, path: string, row: { at: string; what: string; note: string }): string {
  const { data } = readStory(text, path);
  const halves = splitStory(text);
  if (!halves) return text;
  const changes = pruned({ updated: row.at, history: [...data.history, row] });
  const end = halves.yamlStart + halves.yaml.length;
  const after = text.slice(0, halves.yamlStart) + editYaml(halves.yaml, changes, frontmatterKeys) + text.slice(end);
  readStory(after, path);
  return after;
}

/** @throws UserError 65 for a story that cannot be read, or edited in place */
function inStory<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof StoryError) throw new UserError(exit.badInput, `correct: ${cause.message}`, { cause });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(exit.badInput, `correct: ${name}: ${why}`, { cause });
  }
}
