import { classify } from './classify/classify.ts';
import { cluster } from './cluster/cluster.ts';
import { joinings } from './cluster/join.ts';
import { reconcile } from './cluster/reconcile.ts';
import { classifyTables, rankTables } from './commands/config.ts';
import { dedupe } from './dedupe/dedupe.ts';
import { editionDay, settle } from './dedupe/settle.ts';
import { draftStories } from './drafts.ts';
import type { Made, Morning } from './morning.ts';
import { isChosen, keepStanding } from './rank/keep.ts';
import { rank } from './rank/rank.ts';
import { readFeed, readSources } from './read.ts';
import { completeness } from './report/completeness.ts';
import { findings } from './report/findings.ts';
import { mergeEdition } from './report/ledger.ts';
import type { Progress } from './report/progress.ts';
import { redraft } from './revise.ts';
import { supportedOnly } from './support/supported.ts';
import { sourceId } from './text/ids.ts';
import { brokenWarnings, movedStories, recentStories, windowStart } from './write/archive.ts';
import { sourceNames } from './write/names.ts';
import { ownsSources } from './write/ownership.ts';
import { droppedWarnings, planFiles } from './write/plan.ts';
import { reviseSources } from './write/revise.ts';
import { standingStories } from './write/standing.ts';

/** The whole morning, from the feeds' bytes to the files: the stages in their order, nothing else. */
export async function makeEdition(morning: Morning, progress: Progress): Promise<Made> {
  const { config, at } = morning;
  const summariser = supportedOnly(morning.summariser);
  const readings = await Promise.all(morning.feeds.map((feed) => readFeed(feed, morning.parse)));
  const entries = readings.flatMap((r) => r.entries);
  progress.done('parse', `${entries.length} entries`);
  const works = dedupe(entries);
  const date = morning.date ?? editionDay(works.value, at);
  const focus = { date, from: windowStart(date), works: new Set([...entries, ...works.value].map(sourceId)) };
  const archive = await morning.openArchive(focus);
  const { stories, editions } = archive;
  const options = { at, stories, sourceOf: sourceNames(config.sources) };
  const moved = movedStories(archive);
  const settled = settle(works.value, stories, editions, date, moved);
  progress.done('dedupe', `${works.value.length} works, ${settled.open.length} of them news`);

  const recent = recentStories(stories, date);
  const window = recent.flatMap((story) => story.entries);
  const standing = standingStories(stories, settled.open, date, readSources(readings));
  const joined = joinings(
    settled.open,
    recentStories(
      stories.filter(({ data }) => ownsSources(data)),
      date,
    ),
  );
  const gone = new Set(joined.map(({ entry }) => entry));
  const placed = reconcile(
    cluster(
      settled.open.filter((entry) => !gone.has(entry)),
      { window },
    ),
    standing.all,
  );
  progress.done('cluster', `${placed.length} candidates`);
  const classified = classify(
    placed.map((p) => p.cluster),
    classifyTables(config),
  );
  const places = { ...rankTables(config, options.sourceOf), archive: window, taken: standing.taken };
  const ranked = keepStanding(rank(classified, places), placed);
  progress.done('rank', `${ranked.filter(isChosen).length} stories`);

  const parts = { ranked: ranked.filter(isChosen), placed, stories, recent, reserved: moved.keys(), date };
  const drafts = await draftStories(parts, summariser);
  progress.done('summarise', `${drafts.flatMap((d) => d.draft.summary.sentences).length} sentences`);
  const { files, held } = planFiles(drafts, options);
  const redrafts = await redraft(settled.known, stories, summariser);
  const again = planFiles(redrafts, options);
  const revised = reviseSources(settled.known, joined, stories, options);

  const complete = completeness(readings, date, editions);
  const warnings = [
    ...brokenWarnings(archive),
    ...complete.warnings,
    ...[...readings, works, revised].flatMap((outcome) => outcome.warnings),
    ...droppedWarnings([...drafts, ...redrafts]),
    ...[...held, ...again.held].map((h) => h.warning),
  ];
  const found = findings({
    date,
    readings,
    completeness: complete.value,
    aliases: works.aliases,
    settled,
    joined,
    standing: standing.all,
    ranked,
    files,
    held,
    warnings,
  });
  const edition = mergeEdition(found, editions.find((e) => e.date === date) ?? null, at);
  return { files: [...files, ...again.files, ...revised.files], edition, warnings };
}
