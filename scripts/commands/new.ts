import { join, relative } from 'node:path';
import { Command, Option } from 'commander';
import { stringify } from 'yaml';
import { kindId } from '../../src/schemas/kind.ts';
import { slugOf } from '../write/slug.ts';
import { createFile } from '../write/store.ts';
import { loadConfig } from './config.ts';
import { exit, type Io, UserError } from './io.ts';
import { addressArgument, dayArgument, wordsArgument } from './options.ts';
import { contentDir } from './paths.ts';

interface Flags {
  title: string;
  source: string;
  kind: string;
  topic: string;
  date?: string;
  content?: string;
}

/** `new`: a story file to fill in by hand, held until its editor gives it another tier. */
export function newCommand(io: Io): Command {
  return new Command('new')
    .description('scaffold a story to write by hand')
    .requiredOption('--title <headline>', 'headline', wordsArgument)
    .requiredOption(
      '--source <url>',
      'address of the work: https://arxiv.org/abs/2605.02116v1, or any page',
      addressArgument,
    )
    .addOption(new Option('--kind <id>', 'what is new about it').choices(kindId.options).default('method'))
    .option('--topic <id>', 'primary topic, an id of topics.yaml', 'other')
    .option('--date <day>', 'edition day, YYYY-MM-DD; today by default', dayArgument)
    .option('--content <dir>', 'another content folder')
    .action(async (flags: Flags) => {
      const content = contentDir(flags.content, io.env, io.cwd);
      const { topics } = await loadConfig(content, io.cwd);
      if (!topics.some((t) => t.id === flags.topic)) {
        throw new UserError(exit.usage, `new: --topic: "${flags.topic}" is not in topics.yaml: give one of its ids`);
      }
      const at = io
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
      const date = flags.date ?? at.slice(0, 10);
      const file = join(content, 'stories', ...date.split('-'), `${slugOf(flags.title)}.mdx`);
      if (!(await createFile(file, scaffold(flags, date, at)))) {
        const fix = 'there is such a story: edit it, or give another --title';
        throw new UserError(exit.badInput, `new: ${relative(io.cwd, file)}: ${fix}`);
      }
      io.stdout.write(
        `${relative(io.cwd, file)}\nWrite the summary and fill in the source; \`npm run check\` names what is missing.\n` +
          'Change `tier: held` to listed, notable or lead, and `npm run dev` shows it.\n',
      );
    });
}

function scaffold({ title, source, kind, topic }: Flags, date: string, at: string): string {
  const arxiv = /arxiv\.org\/(?:abs|pdf|html)\/([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v(\d+))?/.exec(source);
  const work = {
    id: arxiv ? `arxiv:${arxiv[1]}` : `url:${source}`,
    ...(arxiv?.[2] && { version: Number(arxiv[2]) }),
    feed: 'hand',
    name: arxiv ? 'arXiv' : new URL(source).hostname,
    tier: arxiv ? 1 : 5,
    title,
    authors: [],
    url: arxiv ? `https://arxiv.org/abs/${arxiv[1]}` : source,
  };
  const data = {
    ...{ title, tldr: title, date, updated: at, kind, tier: 'held', topics: [topic] },
    score: { total: 0, parts: {} },
    rankReason: 'Placed by an editor.',
    sources: [work],
    written: { 'body.summary': { by: 'hand', at } },
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n## Summary\n`;
}
