import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Io } from '../commands/io.ts';
import { projectDir } from '../commands/paths.ts';
import type { Entry } from '../model.ts';
import { table } from '../report/table.ts';
import { announcementOf } from './corpus/announcement.ts';
import { makeEntries } from './corpus/entries.ts';
import { headline, sentence } from './corpus/prose.ts';
import { Random } from './corpus/random.ts';
import { count } from './count.ts';
import { inFolder } from './scratch.ts';
import { ours } from './site/ours.ts';
import { dayOf } from './site/stories.ts';
import { type Watched, watchedWhole } from './site/watched.ts';

interface Options {
  readonly stories: number;
  readonly announced: number;
  readonly json?: string;
}

/** One morning on an archive, and what it wrote. */
interface Morning extends Watched {
  readonly day: string;
  /** Stories that it made. */
  readonly stories: number;
}

/** `morning`: runs of the pipeline on top of a made-up archive, from the feed to the last file. */
export function morningCommand(io: Io): Command {
  return new Command('morning')
    .description('time a morning’s run, site not built, on a made-up archive')
    .option('--stories <n>', 'stories of the archive', count, 36_500)
    .option('--announced <n>', 'new papers of the morning', count, 1000)
    .option('--json <file>', 'write the figures there as well')
    .action(async ({ stories, announced, json }: Options) => {
      const mornings = await inFolder((dir) => measure(dir, stories, announced));
      io.stdout.write(`${report(stories, announced, mornings)}\n`);
      if (json !== undefined)
        await writeFile(resolve(io.cwd, json), `${JSON.stringify({ stories, announced, mornings })}\n`);
    });
}

/** The first morning makes what `.cache` keeps of the archive, the second has it. */
async function measure(dir: string, stories: number, announced: number): Promise<Morning[]> {
  const archive = await ours(dir, Number.POSITIVE_INFINITY);
  await archive.write(0, stories);
  await offline(join(dir, 'content'));
  const random = new Random(stories);
  const entries = makeEntries(2 * announced).map((paper) => tellingOf(paper, random));
  const mornings: Morning[] = [];
  for (const number of [0, 1]) {
    const day = dayOf(stories + 100 * number, 100);
    const papers = entries.slice(number * announced, (number + 1) * announced);
    mornings.push(await morning(dir, day, announcementOf(papers, day)));
  }
  return mornings;
}

/** The same paper with words that topics and kinds know, under an id that no work of the archive has. */
function tellingOf(paper: Entry, random: Random): Entry {
  const id = `27${paper.id.slice(2)}`;
  const own = paper.summary.split(/(?<=\.) /).slice(0, 4);
  const summary = own.map((one) => `${sentence(random)} ${one}`).join(' ');
  const title = `${headline(random)}: ${paper.title}`;
  return { ...paper, id, title, summary, url: `https://arxiv.org/abs/${id}` };
}

/** Papers' own sources are on the network, and each costs three seconds of politeness. */
async function offline(content: string): Promise<void> {
  const site = join(content, 'site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replace(/^theory:.*\n/m, ''));
}

async function morning(dir: string, day: string, feed: string): Promise<Morning> {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/rss+xml').end(feed));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const sources = join(dir, 'sources.yaml');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss/cs.LG`;
    await writeFile(
      sources,
      `- id: arxiv-lg\n  name: arXiv cs.LG\n  url: ${url}\n  tier: 1\n  kind: arxiv-rss\n  allowPrivateNetwork: true\n`,
    );
    const content = join(dir, 'content');
    const watched = await watchedWhole(
      process.execPath,
      [join(projectDir, 'scripts/cli.ts'), 'morning', '--sources', sources, '--content', content],
      { cwd: projectDir, env: { ...process.env, LEMMA_CACHE: join(dir, 'cache') } },
    );
    const ledger = JSON.parse(await readFile(join(content, 'editions', `${day}.json`), 'utf8'));
    return { ...watched, day, stories: ledger.counts.stories };
  } finally {
    server.close();
  }
}

function report(stories: number, announced: number, mornings: readonly Morning[]): string {
  const names = ['nothing in .cache', 'the next morning'];
  return table(
    ['a morning', 'archive', 'announced', 'stories', 's', 'peak MiB'],
    mornings.map((one, at) => [
      names[at] ?? '',
      stories,
      announced,
      one.stories,
      one.s.toFixed(1),
      Math.round(one.rssMiB),
    ]),
  );
}
