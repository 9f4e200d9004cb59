import type { Classified } from '../model.ts';

/** What a person would accept for a paper, the best first. */
export interface Label {
  readonly id: string;
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
}

/** A story beside its label. */
export interface Judged {
  readonly story: Classified;
  readonly label: Label;
}

/** How well stories are classified. Shares are between 0 and 1. */
export interface Measures {
  /** Labelled stories that were found. */
  readonly judged: readonly Judged[];
  /** Share whose primary topic is acceptable. */
  readonly primary: number;
  /** Share of which one of the up to three topics is acceptable. */
  readonly anyTopic: number;
  /** Share whose kind is acceptable. */
  readonly kind: number;
  /** Mean number of topics, over all stories. */
  readonly topics: number;
  /** Share whose primary topic is `other`, over all stories. */
  readonly other: number;
}

const primaryHit = ({ story, label }: Judged) => label.topics.includes(story.topics[0] ?? '');
const anyHit = ({ story, label }: Judged) => story.topics.some((id) => label.topics.includes(id));
const kindHit = ({ story, label }: Judged) => label.kinds.includes(story.kind);

/** Compares stories with labels of some of them. A label whose story is missing does not count. */
export function measure(stories: readonly Classified[], labels: readonly Label[]): Measures {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const judged = labels.flatMap((label) => {
    const story = byId.get(label.id);
    return story ? { story, label } : [];
  });
  return {
    judged,
    primary: share(judged, primaryHit),
    anyTopic: share(judged, anyHit),
    kind: share(judged, kindHit),
    topics: stories.reduce((sum, { topics }) => sum + topics.length, 0) / Math.max(1, stories.length),
    other: share(stories, ({ topics }) => topics[0] === 'other'),
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / Math.max(1, all.length);
}

/** The measures as lines, then a line for each miss: `topic` or `kind`, id, given, accepted, cues. */
export function reportOf({ judged, primary, anyTopic, kind, topics, other }: Measures): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return [
    `labels ${judged.length}`,
    `primary topic ${percent(primary)}`,
    `any topic ${percent(anyTopic)}`,
    `kind ${percent(kind)}`,
    `mean topics ${topics.toFixed(2)}`,
    `other ${percent(other)}`,
    ...judged.filter((one) => !primaryHit(one)).map(topicMiss),
    ...judged.filter((one) => !kindHit(one)).map(kindMiss),
  ].join('\n');
}

function topicMiss(one: Judged): string {
  const { id, topics, cues } = one.story;
  const mark = anyHit(one) ? 'topic (beside)' : 'topic';
  return `${mark} ${id}: ${topics.join(', ')}, not ${one.label.topics.join(' | ')} (${cues.topics.slice(0, 4).join('; ')})`;
}

function kindMiss({ story, label }: Judged): string {
  return `kind ${story.id}: ${story.kind}, not ${label.kinds.join(' | ')} (${story.cues.kind.slice(0, 4).join('; ')})`;
}
