import type { StoryData } from '../../src/schemas/story.ts';
import type { TierId, Tiers } from '../../src/schemas/tier.ts';
import type { Classified, Entry, Ranked } from '../model.ts';
import { makePlaces } from './place.ts';
import { rankReason } from './reason.ts';
import { makeScore, sumOf } from './score.ts';

/** What ranking works with. */
export interface RankOptions {
  readonly tiers: Tiers;
  /** Works of earlier editions: what a story is new against. */
  readonly archive?: readonly Entry[];
  /** Places of this edition that are used already. */
  readonly taken?: Partial<Record<TierId, number>>;
  /** Tiers that an editor gave, by story id: they pass gates and caps, and take their places before the others. */
  readonly decided?: ReadonlyMap<string, TierId>;
  /** Name of each kind. */
  readonly kindNames: ReadonlyMap<string, string>;
  /** Name of the source that an entry came by: `arXiv cs.LG`. */
  readonly sourceName: (entry: Entry) => string;
}

/**
 * Scores stories and gives them their tiers. The score is the sum of named parts (tiers.yaml) and depends on nothing
 * but the story, the archive and the table.
 * @returns best first; ties go to the story with more works, then with more attention, then to the smaller id. Left-out stories are among them:
 *   see `makePlaces` for their reasons
 */
export function rank(stories: readonly Classified[], options: RankOptions): Ranked[] {
  const { tiers, archive = [], taken, decided, kindNames, sourceName } = options;
  const score = makeScore(tiers.parts, archive);
  const place = makePlaces(tiers.significance, taken, decided);
  return stories
    .map((story) => ({ story, score: score(story) }))
    .sort(bestFirst)
    .map(({ story, score }) => {
      const kind = kindNames.get(story.kind) ?? story.kind;
      const reason = rankReason(kind, decidingSource(story, sourceName), score, tiers.parts);
      return { ...story, ...place(story, score.total), score, rankReason: reason };
    });
}

interface Scored {
  readonly story: Classified;
  readonly score: StoryData['score'];
}

function bestFirst(a: Scored, b: Scored): number {
  const points = b.score.total - a.score.total || sumOf(b.score.parts) - sumOf(a.score.parts);
  const works = b.story.entries.length - a.story.entries.length;
  return (
    points ||
    works ||
    attention(b.story) - attention(a.story) ||
    (a.story.id < b.story.id ? -1 : a.story.id > b.story.id ? 1 : 0)
  );
}

/** Feeds that point to a story's works: never a reason to publish, only to come first among equals. */
function attention({ entries }: Classified): number {
  return entries.reduce((sum, entry) => sum + (entry.attention ?? 0), 0);
}

/** Source and id of the deciding work: `arXiv cs.LG 2605.02116`. */
function decidingSource({ entries: [deciding], id }: Classified, sourceName: RankOptions['sourceName']): string {
  return deciding ? `${sourceName(deciding)} ${deciding.id.replace(/^(?:doi|url):/, '')}` : id;
}
