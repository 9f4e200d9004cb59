import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { type Config, loadConfig } from '../../scripts/commands/config.ts';
import { writeMade } from '../../scripts/commands/write-made.ts';
import { makeEdition } from '../../scripts/pipeline.ts';
import { extractive } from '../../scripts/summarise/summarise.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import { sweep } from '../../scripts/write/sweep.ts';
import { scratch, snapshot, testIo } from '../morning/folder.ts';
import { feedText, parse, source } from '../morning/one-feed.ts';
import { watchDisk } from './disk-steps.ts';
import { DAY } from './run.ts';

/** How many mixtures of edits and runs are tried. */
const RUNS = Number(process.env.RUNS ?? 10);
vi.setConfig({ testTimeout: 30_000 + RUNS * 3000 });

const root = new URL('../..', import.meta.url).pathname;
const at = `${DAY}T06:12:00Z`;
let config: Config;

/** What a person does to a story's text; `mark` is in it afterwards. */
const changes = {
  section: (text: string, mark: string) => `${text}\n## A note\n\n${mark}\n`,
  comment: (text: string, mark: string) => text.replace('---\n', `---\n# ${mark}\n`),
  title: (text: string, mark: string) => text.replace(/^title: (['"]?)/m, `title: $1${mark} `),
  summary: (text: string, mark: string) => text.replace('## Summary\n', `## Summary\n\n${mark}\n`),
} as const;

/** How an editor saves. */
const saves = {
  'in place': (path: string, text: string) => writeFileSync(path, text),
  'as a new file': (path: string, text: string) => {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  },
} as const;

/** An edit and when it is saved. */
interface Edit {
  /** Of the stories that are there, by number. */
  readonly story: number;
  readonly change: keyof typeof changes;
  readonly save: keyof typeof saves;
  /** Before the run, or at so many calls to the disk after its archive was read. */
  readonly step: number | 'before';
  /** Whether the editor had the story open since before the run. */
  readonly open: boolean;
}

/** Where an edit is. */
type Mark = Pick<Edit, 'change'> & { readonly path: string };

const edit: fc.Arbitrary<Edit> = fc.record({
  story: fc.nat(50),
  change: fc.constantFrom('section', 'comment', 'title', 'summary'),
  save: fc.constantFrom('in place', 'as a new file'),
  step: fc.option(fc.nat(90), { nil: 'before' as const }),
  open: fc.boolean(),
});

const storiesOf = (dir: string) =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => join(dir, name));

/** A run on an announcement, in this thread; what `each` does at the steps of its writing stands between. */
async function run(dir: string, text: string, each: () => void = () => undefined): Promise<readonly string[]> {
  const io = testIo(at);
  sweep(dir, () => undefined);
  const feed = { source, status: 'ok', contentType: null, url: source.url, error: null } as const;
  const made = await makeEdition(
    {
      ...{ feeds: [{ ...feed, body: new TextEncoder().encode(text) }], parse, config, summariser: extractive },
      ...{ openArchive: (focus) => loadArchive(dir, focus), date: DAY, at },
    },
    { step: () => undefined, done: () => undefined },
  );
  const { restore } = watchDisk(each);
  try {
    return await writeMade(io, made, { contentDir: dir });
  } finally {
    restore();
  }
}

/** The announcement with other abstracts, so that stories are written anew. */
const variant = (text: string, n: number) =>
  text.replaceAll(/(Abstract: )/g, `$1In version ${n} of 12 we improve by ${n} %. `);

/** A run with edits before it and in the midst of it; each mark and the file it was put in. */
async function editedRun(dir: string, text: string, edits: readonly (Edit & { readonly mark: string })[]) {
  const done = new Map<string, Mark>();
  const before = new Map(storiesOf(dir).map((path) => [path, readFileSync(path, 'utf8')]));
  const make = ({ story, change, save, open, mark }: (typeof edits)[number]) => {
    const paths = storiesOf(dir);
    const path = paths[story % Math.max(paths.length, 1)];
    if (!path || done.has(mark)) return;
    const now = (open && before.get(path)) || readFileSync(path, 'utf8');
    // Another edit of this run, which an editor who has the file open does not know of, they write over themselves.
    if ([...done].some(([other, made]) => made.path === path && !now.includes(other))) return;
    saves[save](path, changes[change](now, mark));
    done.set(mark, { path, change });
  };
  for (const one of edits.filter(({ step }) => step === 'before')) {
    make(one);
    for (const path of storiesOf(dir)) before.set(path, readFileSync(path, 'utf8'));
  }
  let step = 0;
  await run(dir, text, () => {
    for (const one of edits.filter((e) => e.step === step)) make(one);
    step += 1;
  });
  return done;
}

const lost = (marks: ReadonlyMap<string, Mark>) =>
  [...marks].filter(([mark, { path }]) => !(existsSync(path) && readFileSync(path, 'utf8').includes(mark)));

/** A story without the sections and comments that were added to it. */
const withoutMarks = (text: string) => text.replaceAll(/\n## A note\n\nMINE.*\n|^# MINE.*\n/gm, '');

it('no edit is lost, whenever it is saved, and the next run completes', async () => {
  config = await loadConfig(join(root, 'content'), root);
  const feed = await feedText();
  const scenario = fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 2, maxLength: 3 });
  let saved = 0;
  const property = fc.asyncProperty(scenario, async (mornings) => {
    await using folder = await scratch();
    const [mine, plain] = [join(folder.path, 'mine'), join(folder.path, 'plain')];
    await Promise.all([mine, plain].map((dir) => mkdir(dir)));
    const marks = new Map<string, Mark>();
    for (const [n, edits] of mornings.entries()) {
      const marked = edits.map((one, i) => ({ ...one, mark: `MINE-${n}-${i}.` }));
      for (const [mark, made] of await editedRun(mine, variant(feed, n), marked)) marks.set(mark, made);
      await run(plain, variant(feed, n));
    }
    const last = variant(feed, mornings.length - 1);
    await run(mine, last);
    expect(await run(mine, last)).toEqual([]);
    expect(lost(marks)).toEqual([]);
    saved += marks.size;
    // Nothing is torn or left, and beside the edits each story says what it would say without them.
    expect((await loadArchive(mine)).broken).toEqual([]);
    const [edited, untouched] = [await snapshot(mine), await snapshot(plain)];
    expect(Object.keys(edited)).toEqual(Object.keys(untouched));
    for (const { path, change } of marks.values()) {
      if (change === 'title' || change === 'summary') delete edited[path.slice(mine.length + 1)];
    }
    expect(Object.entries(edited).filter(([name, text]) => withoutMarks(text) !== untouched[name])).toEqual([]);
  });
  await fc.assert(property, { numRuns: RUNS });
  if (process.env.RUNS) process.stderr.write(`${saved} edits in ${RUNS} mixtures with runs, none of them lost\n`);
});
