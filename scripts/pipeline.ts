import { classify } from './classify/classify.ts';
import { classifyTables, rankTables, topicNames } from './commands/config.ts';
import { dedupe } from './dedupe/dedupe.ts';
import { editionDay, settle } from './dedupe/settle.ts';
import { draftStories, summaryCounts } from './drafts.ts';
import type { Made, Morning } from './morning.ts';
import { place } from './placing.ts';
import { isChosen, keepStanding } from './rank/keep.ts';
import { rank } from './rank/rank.ts';
import { readFeed, readSources } from './read.ts';
import { completeness } from './report/completeness.ts';
import { findings } from './report/findings.ts';
import { mergeEdition } from './report/ledger.ts';
import type { Progress } from './report/progress.ts';
import { redraft, rewritten, worded } from './revise.ts';
import { extractive } from './summarise/summarise.ts';
import { supportedOnly } from './support/supported.ts';
import { sourceId } from './text/ids.ts';
import { brokenWarnings, movedStories, recentStories, windowStart } from './write/archive.ts';
import { mergeStories, withMerges } from './write/merge.ts';
import { sourceNames } from './write/names.ts';
import { droppedWarnings, planFiles } from './write/plan.ts';
import { reviseSources } from './write/revise.ts';
import { splitOff } from './write/split.ts';
import { standingStories, tiersByHand } from './write/standing.ts';

/** The whole morning, from the feeds' bytes to the files: the stages in their order, nothing else. */
export async function makeEdition(morning: Morning, progress: Progress): Promise<Made> {
  const { config, at } = morning;
  const summariser = supportedOnly(morning.summariser, extractive);
  const readings = await Promise.all(morning.feeds.map((feed) => readFeed(feed, morning.parse)));
  const entries = readings.flatMap((r) => r.entries);
  progress.done('parse', `${entries.length} entries`);
  const works = dedupe(entries);
  const date = morning.date ?? editionDay(works.value, at);
  const focus = { date, from: windowStart(date), works: new Set([...entries, ...works.value].map(sourceId)) };
  const merges = mergeStories(await morning.openArchive(focus), at);
  const { archive } = merges;
  const { stories, editions } = archive;
  const options = { at, stories, sourceOf: sourceNames(config.sources) };
  const moved = movedStories(archive);
  const settled = settle(works.value, stories, editions, date, moved);
  progress.done('dedupe', `${works.value.length} works, ${settled.open.length} of them news`);

  const recent = recentStories(stories, date);
  const standing = standingStories(stories, settled.open, date, readSources(readings));
  const learnt = await morning.embed?.([...recent.flatMap((story) => story.entries), ...settled.open]);
  const before = editions.find((e) => e.date === date);
  const alone = splitOff(settled.open, standing.all, before);
  const { joined, placed, window } = place(settled.open, stories, {
    ...{ standing: standing.all, alone, date, embeddings: learnt?.value },
  });
  progress.done('cluster', `${placed.length} candidates`);
  const classified = classify(
    placed.map((p) => p.cluster),
    classifyTables(config),
  );
  const decided = tiersByHand(standing.all, placed);
  const places = { ...rankTables(config, options.sourceOf), archive: window, taken: standing.taken, decided };
  const ranked = keepStanding(rank(classified, places), placed, alone);
  progress.done('rank', `${ranked.filter(isChosen).length} stories`);

  const chosen = ranked.filter(isChosen);
  const papers = await morning.papers?.([...chosen, ...rewritten(settled.known, stories)]);
  const parts = {
    ranked: chosen,
    placed,
    stories,
    recent,
    reserved: moved.keys(),
    topicNames: topicNames(config),
    date,
    embeddings: learnt?.value,
    papers: papers?.value,
    speak: await morning.speaker?.(),
  };
  const drafts = await draftStories(parts, summariser);
  const redrafts = await redraft(settled.known, stories, summariser, parts);
  const joinedWith = await worded(joined, summariser);
  const asked = summariser.report?.();
  progress.done('summarise', summaryCounts(drafts, asked?.totals));
  const { files, held } = planFiles(drafts, options);
  const again = planFiles(redrafts, options);
  const revised = reviseSources(settled.known, joinedWith, stories, options);

  const complete = completeness(readings, date, editions);
  const warnings = [
    ...brokenWarnings(archive),
    ...complete.warnings,
    ...(learnt?.warnings ?? []),
    ...(papers?.warnings ?? []),
    ...[...readings, works, merges, revised].flatMap((outcome) => outcome.warnings),
    ...(asked?.warnings ?? []),
    ...droppedWarnings([...drafts, ...redrafts], joinedWith),
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
  const edition = mergeEdition(found, before ?? null, at);
  return { files: withMerges([...files, ...again.files, ...revised.files], merges.files), edition, warnings };
}
