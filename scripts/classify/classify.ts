import type { Kind } from '../../src/schemas/kind.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { Classified, Cluster } from '../model.ts';
import { type Matcher, makeMatcher, meanPoints, type Row, textsOf } from './cues.ts';
import { kindOf, statesFormally } from './kind.ts';
import { topicsOf } from './topics.ts';

/** The tables that classifying works with. */
export interface Tables {
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
  /** Topics that hold for everything of a source, by source id. */
  readonly hints?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Gives each cluster its kind and topics, by the cues of the tables in titles (twice) and abstracts and by categories.
 * Every decision names its cues: `cues.topics` as `topic: cue`, heaviest first.
 * @returns in the order of the clusters
 */
export function classify(clusters: readonly Cluster[], tables: Tables): Classified[] {
  const matchKinds = matcherOf(tables.kinds, { comment: true });
  const matchTopics = matcherOf(tables.topics);
  return clusters.map((cluster) => {
    const { entries } = cluster;
    const texts = entries.map(textsOf);
    const kindPoints = meanPoints(texts.map(matchKinds));
    const { kind, cues } = kindOf(entries[0], kindPoints, tables.kinds);
    const topicPoints = meanPoints(texts.map(matchTopics));
    const hints = new Set(entries.flatMap((entry) => tables.hints?.get(entry.feed) ?? []));
    const topics = topicsOf(entries, topicPoints, tables.topics, { kind, formal: statesFormally(kindPoints), hints });
    const topicCues = topics.flatMap((id) => (topicPoints.get(id)?.cues ?? []).map((cue) => `${id}: ${cue.text}`));
    return { ...cluster, kind, topics, cues: { kind: cues, topics: topicCues } };
  });
}

/** The stage as a filter classifies row by row with one table. */
const matchers = new WeakMap<readonly Row[], Matcher>();

function matcherOf(rows: readonly Row[], options?: Parameters<typeof makeMatcher>[1]): Matcher {
  const matcher = matchers.get(rows) ?? makeMatcher(rows, options);
  matchers.set(rows, matcher);
  return matcher;
}
