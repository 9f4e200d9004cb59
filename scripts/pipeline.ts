import { classify } from './classify/classify.ts';
import { classifyTables, rankTables } from './commands/config.ts';
import { summaryCounts } from './drafts.ts';
import type { Made, Morning } from './morning.ts';
import { findNews, type News } from './news.ts';
import { outcomeOf } from './outcome.ts';
import { type PlacedNews, placeNews } from './placing.ts';
import { isChosen, keepStanding } from './rank/keep.ts';
import { rank } from './rank/rank.ts';
import { readFeed } from './read.ts';
import type { Progress } from './report/progress.ts';
import { wordStories } from './wording.ts';
import { sourceNames } from './write/names.ts';
import { tiersByHand } from './write/standing.ts';

/** The whole morning, from the feeds' bytes to the files: the stages in their order, nothing else. */
export async function makeEdition(morning: Morning, progress: Progress): Promise<Made> {
  const readings = await Promise.all(morning.feeds.map((feed) => readFeed(feed, morning.parse)));
  progress.done('parse', `${readings.flatMap(({ entries }) => entries).length} entries`);

  const news = await findNews(morning, readings);
  progress.done('dedupe', `${news.works.value.length} works, ${news.settled.open.length} of them news`);

  const placing = await placeNews(news, morning.embed);
  progress.done('cluster', `${placing.placed.length} candidates`);

  const ranked = rankNews(news, placing, morning);
  const chosen = ranked.filter(isChosen);
  progress.done('rank', `${chosen.length} stories`);

  const words = await wordStories(chosen, news, placing, morning);
  progress.done('summarise', summaryCounts(words.drafts, words.totals));

  return outcomeOf(ranked, news, placing, words, morning);
}

/** Kind, topics, tier and score of each story. */
function rankNews({ standing }: News, { placed, alone, window }: PlacedNews, { config }: Morning) {
  const classified = classify(
    placed.map(({ cluster }) => cluster),
    classifyTables(config),
  );
  const decided = tiersByHand(standing.all, placed);
  const tables = rankTables(config, sourceNames(config.sources));
  return keepStanding(rank(classified, { ...tables, archive: window, taken: standing.taken, decided }), placed, alone);
}
