import type { Ranked, Warning } from './model.ts';
import type { Made, Morning } from './morning.ts';
import type { News } from './news.ts';
import type { PlacedNews } from './placing.ts';
import { completeness } from './report/completeness.ts';
import { findings } from './report/findings.ts';
import { mergeEdition } from './report/ledger.ts';
import type { Worded } from './wording.ts';
import { brokenWarnings } from './write/archive.ts';
import { withMerges } from './write/merge.ts';
import { sourceNames } from './write/names.ts';
import { droppedWarnings, planFiles } from './write/plan.ts';
import { reviseSources } from './write/revise.ts';

/** The files that a morning comes to, and its ledger: what became of each work, and what was amiss. */
export function outcomeOf(
  ranked: readonly Ranked[],
  news: News,
  placing: PlacedNews,
  words: Worded,
  { at, config }: Morning,
): Made {
  const { readings, works, date, archive, merges, settled, stories, standing, before } = news;
  const options = { at, stories, sourceOf: sourceNames(config.sources) };
  const { files, held } = planFiles(words.drafts, options);
  const again = planFiles(words.redrafts, options);
  const revised = reviseSources(settled.known, words.joined, stories, options);
  const complete = completeness(readings, date, archive.editions);
  const warnings: Warning[] = [
    ...brokenWarnings(archive),
    ...complete.warnings,
    ...placing.warnings,
    ...words.unread,
    ...[...readings, works, merges, revised].flatMap((one) => one.warnings),
    ...words.unasked,
    ...droppedWarnings([...words.drafts, ...words.redrafts], words.joined),
    ...[...held, ...again.held].map((one) => one.warning),
  ];
  const found = findings({
    ...{ date, readings, settled, ranked, files, held, warnings },
    ...{ completeness: complete.value, aliases: works.aliases, joined: placing.joined, standing: standing.all },
  });
  const edition = mergeEdition(found, before ?? null, at);
  return { files: withMerges([...files, ...again.files, ...revised.files], merges.files), edition, warnings };
}
