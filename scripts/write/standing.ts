import { announceRank, type Receipt, type StorySource } from '../../src/schemas/story.ts';
import { isPlacedByHand } from '../../src/story/pins.ts';
import type { Cluster, Entry, StoredStory, Summary, TierId } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { isWords, ownedKeys, ownsSources } from './ownership.ts';

/** Stories that the edition already has. */
export interface Standing {
  /** Every one, with `fixed` for those whose sources this run must not touch. */
  readonly all: readonly (StoredStory & { readonly fixed: boolean })[];
  /** Places that the fixed ones take up, by tier. */
  readonly taken: Partial<Record<TierId, number>>;
}

/**
 * The stories of `date` that are on disk. One is fixed when an editor decides its sources, or when this run knows less of
 * them than the one that wrote it: not all were announced again, or one only as a cross-list. Rewriting it from a part would
 * lose the rest.
 * @param read ids of the sources that this run could read
 */
export function standingStories(
  stories: readonly StoredStory[],
  open: readonly Entry[],
  date: string,
  read: ReadonlySet<string>,
): Standing {
  const here = new Map(open.map((entry) => [sourceId(entry), entry]));
  const all = stories
    .filter((s) => s.data.date === date)
    .map((s) => ({
      ...s,
      fixed: !ownsSources(s.data) || s.data.sources.some((row) => knowsLess(here.get(row.id), row, read)),
    }));
  const taken: Partial<Record<TierId, number>> = {};
  for (const { data } of all.filter((s) => s.fixed)) taken[data.tier] = (taken[data.tier] ?? 0) + 1;
  return { all, taken };
}

/**
 * Tiers that an editor gave to stories of this edition, by the cluster that continues each.
 * @param placed which cluster continues which story
 */
export function tiersByHand(
  standing: Standing['all'],
  placed: readonly { readonly cluster: Cluster; readonly story: string | null }[],
): Map<string, TierId> {
  const tiers = new Map(standing.filter(({ data }) => isPlacedByHand(data)).map(({ id, data }) => [id, data.tier]));
  return new Map(
    placed.flatMap(({ cluster, story }) => {
      const tier = tiers.get(story ?? '');
      return tier ? [[cluster.id, tier] as const] : [];
    }),
  );
}

function knowsLess(entry: Entry | undefined, row: StorySource, read: ReadonlySet<string>): boolean {
  if (!entry || !read.has(row.feed)) return true;
  return entry.version === row.version && announceRank(entry.announce) > announceRank(row.announce);
}

/**
 * The words of a story on disk, where they were made by the same model with the same prompt from the same text: they need
 * not be made again. Null where anything differs, or where a person handed some of them back.
 * @param made what the receipt of new words would say; undefined where words cost nothing
 */
export function standingWords(
  story: StoredStory | undefined,
  made: Pick<Receipt, 'by' | 'prompt' | 'input'> | undefined,
): Summary | null {
  if (!story || !made) return null;
  const { title, tldr, impact = null, written, owned } = story.data;
  const receipt = written['body.summary'];
  const same = receipt?.by === made.by && receipt.prompt === made.prompt && receipt.input === made.input;
  const handedBack = ownedKeys.some((key) => isWords(key) && owned[key] === undefined);
  if (!same || handedBack) return null;
  return { by: made.by, standing: true, title, tldr, sentences: [], impact, whyItMatters: [], limits: [] };
}
