import { foldWord } from '../text/tokens.ts';
import { stem } from './stem.ts';

/** One way and the other, axis by axis: the words of a side mean the same direction. Those of results come first. */
const results: readonly (readonly [string, string])[] = [
  [
    'increase increases increased increasing rise rises rose rising grow grows grew growing growth raise raises raised',
    'decrease decreases decreased decreasing reduce reduces reduced reducing reduction fall falls fell falling drop drops dropped decline declines declined declining shrink shrinks diminish diminishes lowers lowered lowering',
  ],
  ['high higher highest', 'low lower lowest'],
  ['upper', 'lower'],
  ['above exceed exceeds exceeded exceeding', 'below under'],
  ['more most', 'less least fewer fewest'],
  ['maximum max', 'minimum min'],
  ['maximize maximizes maximizing maximise', 'minimize minimizes minimizing minimise'],
  ['large larger largest great greater greatest big bigger biggest', 'small smaller smallest'],
  [
    'better best superior outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing beat beats exceed exceeds win wins',
    'worse worst inferior underperform underperforms underperformed underperforming lag lags lose loses trail trails',
  ],
  [
    'fast faster fastest accelerate accelerates acceleration speedup speeds',
    'slow slower slowest slows slowdown decelerate',
  ],
  [
    'improve improves improved improving improvement improvements enhance enhances enhanced enhancing boost boosts boosted strengthen strengthens',
    'degrade degrades degraded degrading degradation worsen worsens worsening harm harms hurt hurts weaken weakens weakening impair impairs deteriorate deteriorates',
  ],
  ['slightly marginally modestly', 'substantially significantly dramatically considerably greatly vastly markedly'],
];

/** Those of things: a word of theirs claims nothing, but its opposite is not what the source says. */
const others: readonly (readonly [string, string])[] = [
  ['strong stronger strongest strongly', 'weak weaker weakest weakly'],
  ['before prior preceding', 'after following subsequent'],
  ['early earlier earliest', 'late later latest'],
  ['positive positively', 'negative negatively'],
  ['succeed succeeds success successful successfully', 'failure failures unsuccessful fail fails failed'],
  ['gain gains', 'loss losses'],
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

/** Whether a direction is one that results have: whoever says it claims something. */
export const isResult = ({ axis }: Direction): boolean => axis < results.length;

/** A word without the prefix that makes it the opposite of another; null where it has none. */
export function withoutOpposite(key: string): string | null {
  const bare = key.replace(opposite, '');
  return bare === key ? null : stem(bare);
}
