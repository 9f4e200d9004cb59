import { foldWord } from '../text/tokens.ts';
import { stem } from './stem.ts';

/** The words of one side and of the other, apart by spaces. */
type Axis = readonly [string, string];

/**
 * One way and the other, axis by axis. Those that results have come first, in two families: among amounts `reduces` carries
 * `fewer`, among merits `outperforms` carries `better`.
 */
const amounts: readonly Axis[] = [
  [
    'increase increases increased increasing rise rises rose rising grow grows grew growing growth raise raises raised gain gains',
    'decrease decreases decreased decreasing reduce reduces reduced reducing reduction fall falls fell falling drop drops dropped decline declines declined declining shrink shrinks diminish diminishes lowers lowered lowering cut cuts',
  ],
  ['high higher highest', 'low lower lowest'],
  ['upper', 'lower'],
  ['above exceed exceeds exceeded exceeding surpass surpasses surpassing', 'below under'],
  ['more most', 'less least fewer fewest'],
  ['maximum max', 'minimum min'],
  ['maximize maximizes maximizing', 'minimize minimizes minimizing'],
  ['large larger largest great greater greatest big bigger biggest', 'small smaller smallest'],
];
const merits: readonly Axis[] = [
  [
    'better best superior outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing beat beats exceed exceeds win wins',
    'worse worst inferior underperform underperforms underperformed underperforming lag lags lose loses trail trails',
  ],
  [
    'improve improves improved improving improvement improvements enhance enhances enhanced enhancing boost boosts boosted strengthen strengthens',
    'degrade degrades degraded degrading degradation worsen worsens worsening harm harms hurt hurts weaken weakens weakening impair impairs deteriorate deteriorates',
  ],
  ['strong stronger strongest strongly', 'weak weaker weakest weakly'],
];
const degrees: readonly Axis[] = [
  [
    'fast faster fastest quick quicker quickly accelerate accelerates acceleration speedup speeds',
    'slow slower slowest slowly slows slowdown decelerate',
  ],
  [
    'slightly marginally modestly',
    'substantially significantly dramatically considerably greatly vastly markedly substantial significant dramatic considerable',
  ],
];

/** Those of things: a word of theirs claims nothing, but its opposite is not what the source says. */
const others: readonly Axis[] = [
  ['before prior preceding', 'after following subsequent'],
  ['early earlier earliest', 'late later latest'],
  ['positive positively', 'negative negatively'],
  ['succeed succeeds success successful successfully', 'failure failures unsuccessful fail fails failed'],
  ['loss losses', 'gain gains'],
  ['easy easier easiest easily', 'hard harder hardest difficult'],
  ['simple simpler simplest', 'complex complicated'],
  ['cheap cheaper inexpensive', 'expensive costly costlier'],
  ['long longer longest', 'short shorter shortest'],
  ['wide wider broad broader', 'narrow narrower'],
  ['deep deeper', 'shallow shallower'],
  ['dense denser', 'sparse sparser'],
  ['tight tighter', 'loose looser'],
  ['rich richer', 'poor poorer'],
  ['accept accepts accepted', 'reject rejects rejected'],
  [
    'support supports confirm confirms corroborate corroborates validate validates',
    'contradict contradicts refute refutes disprove disproves',
  ],
  [
    'enable enables allow allows permit permits',
    'prevent prevents inhibit inhibits hinder hinders preclude precludes forbid',
  ],
  ['preserve preserves retain retains maintain maintains keep', 'destroy destroys discard discards violate violates'],
  ['include includes including', 'exclude excludes excluding'],
  ['same identical equal', 'different distinct'],
  ['similar', 'dissimilar'],
  ['always', 'never rarely seldom'],
  ['often frequently common', 'rarely seldom rare'],
  ['overestimate overestimates overestimated', 'underestimate underestimates underestimated'],
  ['robust resilient', 'fragile brittle vulnerable'],
  ['accurate accurately', 'inaccurate inaccurately'],
  ['homogeneous', 'heterogeneous'],
  ['online', 'offline'],
  ['discrete', 'continuous'],
  ['forward', 'backward'],
  ['global globally', 'local locally'],
  ['internal', 'external'],
  ['major majority', 'minor minority'],
  ['advantage advantages benefit benefits', 'disadvantage disadvantages drawback drawbacks'],
  ['correlated', 'anticorrelated uncorrelated'],
  ['optimal', 'suboptimal'],
];

/** A side of an axis. */
export interface Direction {
  readonly axis: number;
  readonly side: 0 | 1;
}

const table = new Map<string, Direction[]>();
const results = [...amounts, ...merits, ...degrees];

[...results, ...others].forEach((sides, axis) => {
  sides.forEach((words, side) => {
    for (const word of words.split(' ')) {
      const key = foldWord(word);
      table.set(key, [...(table.get(key) ?? []), { axis, side: side as 0 | 1 }]);
    }
  });
});

/** Prefixes that make a word its opposite: `stable`, `unstable`. */
const opposite = /^(?:un|in|im|ir|il|non|dis|anti|de|mis|a)(?=\p{L}{4})/u;

/** The directions that a word says; none for most. @param key its folded form */
export const directionsOf = (key: string): readonly Direction[] => table.get(key) ?? [];

/** Whether whoever says one direction says another: it is the same, or goes the same way in the same family. */
export function carries(one: Direction, other: Direction): boolean {
  if (one.side !== other.side) return false;
  const family = familyOf(one.axis);
  return one.axis === other.axis || (family !== null && family === familyOf(other.axis));
}

function familyOf(axis: number): number | null {
  if (axis < amounts.length) return 0;
  return axis < amounts.length + merits.length ? 1 : null;
}

/** Whether a direction is one that results have: whoever says it claims something. */
export const isResult = ({ axis }: Direction): boolean => axis < results.length;

/** A word without the prefix that makes it the opposite of another; null where it has none. */
export function withoutOpposite(key: string): string | null {
  const bare = key.replace(opposite, '');
  return bare === key ? null : stem(bare);
}
