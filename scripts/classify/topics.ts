import type { KindId } from '../../src/schemas/kind.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { Entry } from '../model.ts';
import type { Points } from './cues.ts';

/** Topic of a story that no other topic claims; its own cues name subjects that no topic covers. It never stands beside. */
const unclaimed = 'other';

/** What these topics are about is more telling than how a model was trained or used, so they go first. */
const before: ReadonlySet<string> = new Set([
  'maths-and-proof-ai',
  'interpretability',
  'alignment-safety',
  'security-privacy',
]);
const after: ReadonlySet<string> = new Set(['post-training', 'reasoning', 'agents']);

/** A topic overtakes another only with a case of its own: so many points from cues, not from categories. */
const ownCase = 4;

/**
 * Least share of the points of what it overtakes. Points are rough, so a domain that comes near a technique is as good as
 * even with it.
 */
const overtake = { telling: 0.5, domain: 0.75 };

/** A topic stands beside the primary one from these points and this share of its points on. */
const beside = { points: 2, share: 0.3 };

/** Least points of a primary topic; a category that is the topic's own will do. */
const least = { points: 1.5, filed: 1 };

/** Points of a topic that sources.yaml gives to everything of a source. */
const hinted = 4;

interface Claim {
  readonly topic: Topic;
  /** From cues, from categories, and all together with hints. */
  readonly cued: number;
  readonly filed: number;
  readonly points: number;
}

/** What decides about topics beside cues. */
export interface Circumstances {
  readonly kind: KindId;
  readonly formal: boolean;
  /** Topics of the sources. */
  readonly hints: ReadonlySet<string>;
}

/** One primary topic and at most two more, most points first. */
export function topicsOf(
  entries: readonly Entry[],
  points: ReadonlyMap<string, Points>,
  topics: readonly Topic[],
  circumstances: Circumstances,
): string[] {
  const claims = topics
    .map((topic) => claim(topic, entries, points, circumstances))
    .filter((c) => c.points > 0)
    .sort(stronger);
  const primary = pickPrimary(claims, circumstances);
  const rest = claims.filter(
    (c) =>
      c !== primary &&
      c.topic.id !== unclaimed &&
      c.cued >= beside.points &&
      c.points >= beside.share * (primary?.points ?? 0),
  );
  return [primary?.topic.id ?? unclaimed, ...rest.slice(0, 2).map((c) => c.topic.id)];
}

function claim(
  topic: Topic,
  entries: readonly Entry[],
  points: ReadonlyMap<string, Points>,
  { hints }: Circumstances,
): Claim {
  const cued = points.get(topic.id)?.points ?? 0;
  const filed = entries.reduce((sum, entry) => sum + categoryPoints(topic, entry), 0) / entries.length;
  return { topic, cued, filed, points: cued + filed + (hints.has(topic.id) ? hinted : 0) };
}

/** A work's first category counts fully, the others half. */
function categoryPoints(topic: Topic, entry: Entry): number {
  return entry.categories.reduce((sum, category, i) => {
    const archive = `${category.split('.')[0]}.*`;
    const given = topic.categories[category] ?? topic.categories[archive] ?? 0;
    return sum + (i === 0 ? given : given / 2);
  }, 0);
}

/** More points first; then a domain before a technique; then the order of the table, which sorting keeps. */
function stronger(a: Claim, b: Claim): number {
  return b.points - a.points || Number(b.topic.role === 'domain') - Number(a.topic.role === 'domain');
}

function pickPrimary(claims: readonly Claim[], { kind, formal }: Circumstances): Claim | undefined {
  const eligible = claims.filter(
    ({ topic, points, filed }) => (points >= least.points || filed >= least.filed) && opens(topic, kind, formal),
  );
  const [most] = eligible;
  if (!most || most.topic.role === 'domain' || before.has(most.topic.id)) return most;
  const overtaking = (share: number, goesFirst: (topic: Topic) => boolean) =>
    eligible.find((c) => goesFirst(c.topic) && c.cued >= ownCase && c.points >= share * most.points);
  const telling = after.has(most.topic.id) && overtaking(overtake.telling, (topic) => before.has(topic.id));
  return telling || overtaking(overtake.domain, (topic) => topic.role === 'domain') || most;
}

/** Whether a topic may be primary: a formal statement opens what is kept for theory. */
function opens({ onlyKinds }: Topic, kind: KindId, formal: boolean): boolean {
  return !onlyKinds || onlyKinds.includes(kind) || (formal && onlyKinds.includes('theory'));
}
