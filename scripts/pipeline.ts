import type { Edition } from '../src/schemas/edition.ts';
import { classify } from './classify/classify.ts';
import { topicHints } from './classify/hints.ts';
import { cluster } from './cluster/cluster.ts';
import { reconcile } from './cluster/reconcile.ts';
import type { Config } from './commands/config.ts';
import { dedupe } from './dedupe/dedupe.ts';
import { editionDay, settle } from './dedupe/settle.ts';
import { completeDrafts, summariseAll } from './drafts.ts';
import type { PlannedFile, RawFeed, Warning } from './model.ts';
import { keepStanding } from './rank/keep.ts';
import { rank } from './rank/rank.ts';
import { readFeed } from './read.ts';
import { findings } from './report/findings.ts';
import { mergeEdition } from './report/ledger.ts';
import type { Progress } from './report/progress.ts';
import type { Summariser } from './summarise/summarise.ts';
import { recentStories } from './write/archive.ts';
import { sourceNames } from './write/names.ts';
import { planFiles, storyIds } from './write/plan.ts';
import { standingStories } from './write/standing.ts';
import type { Archive } from './write/store.ts';

/** Everything a morning is made from. Same input, same files. */
export interface Morning {
  readonly feeds: readonly RawFeed[];
  readonly archive: Archive;
  readonly config: Config;
  readonly summariser: Summariser;
  /** Edition day; null takes the newest day that was announced, at the latest today. */
  readonly date: string | null;
  /** Now, an instant. */
  readonly at: string;
}

/** A morning made, not yet on disk: the story files to write first, then the edition. */
export interface Made {
  readonly files: readonly PlannedFile[];
  readonly edition: Edition;
  readonly warnings: readonly Warning[];
}

/** The whole morning, from the feeds' bytes to the files: the stages in their order, nothing else. */
export async function makeEdition(
  { feeds, archive, config, summariser, ...when }: Morning,
  progress: Progress,
): Promise<Made> {
  const readings = feeds.map(readFeed);
  const unique = dedupe(readings.flatMap((r) => r.entries));
  progress.done('dedupe', `${unique.value.length} works`);
  const date = when.date ?? editionDay(unique.value, when.at);
  const settled = settle(unique.value, archive.stories, archive.editions, date);
  const standing = standingStories(archive.stories, settled.open, date);
  const recent = recentStories(archive.stories, date);
  const window = recent.flatMap((story) => story.entries);
  const placed = reconcile(cluster(settled.open, { window }), standing.all);
  progress.done('cluster', `${placed.length} candidates`);
  const classified = classify(
    placed.map((p) => p.cluster),
    { ...config, hints: topicHints(config.sources) },
  );
  progress.done('classify', `${new Set(classified.map((c) => c.topics[0])).size} topics`);
  const sourceOf = sourceNames(config.sources);
  const kindNames = new Map(config.kinds.map((kind) => [kind.id, kind.name]));
  const places = { tiers: config.tiers, archive: window, taken: standing.taken, kindNames };
  const ranked = keepStanding(rank(classified, { ...places, sourceName: (entry) => sourceOf(entry).name }), placed);
  const chosen = ranked.filter((story) => story.dropped === null && story.tier !== 'held');
  progress.done('rank', `${chosen.length} stories`);
  const summaries = await summariseAll(chosen, summariser);
  progress.done('summarise', `${summaries.flatMap((s) => s.sentences).length} sentences`);
  const continued = new Map(placed.map((p) => [p.cluster.id, p.story]));
  const nameable = chosen.map(({ id }, i) => ({
    id,
    title: summaries[i]?.title ?? id,
    story: continued.get(id) ?? null,
  }));
  const ids = storyIds(
    nameable,
    date,
    archive.stories.map((story) => story.id),
  );
  const drafts = completeDrafts({ ranked: chosen, summaries, ids, recent, stories: archive.stories, date });
  progress.done('theory', `${drafts.flatMap((d) => d.draft.theory.formulas).length} formulas`);
  const { files, held } = planFiles(drafts, { at: when.at, stories: archive.stories, sourceOf });
  const warnings = [...readings, unique, { warnings: held.map((h) => h.warning) }].flatMap((r) => r.warnings);
  const results = {
    date,
    readings,
    aliases: unique.aliases,
    settled,
    fixed: standing.fixed,
    ranked,
    files,
    held,
    warnings,
  };
  const before = archive.editions.find((edition) => edition.date === date) ?? null;
  return { files, warnings, edition: mergeEdition(findings(results), before, when.at) };
}
