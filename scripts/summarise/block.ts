import type { Statement } from './abstract.ts';
import {
  announces,
  availability,
  experiments,
  finds,
  ofThisPaper,
  others,
  outperforms,
  own,
  problem,
  proposes,
  proves,
  weDo,
} from './cues.ts';
import { untied } from './roles.ts';

/** What limits a choice of sentences. */
export interface Bounds {
  /** Sentences that have their place elsewhere. */
  readonly without: readonly (Statement | null)[];
  /** Sentences that were said before, of other sources. */
  readonly said: readonly Statement[];
}

/** Two sentences that share this part of the shorter one's words say the same. */
const SAME = 0.65;
const FEWEST = 3;
const MOST = 6;
const FEWEST_WORDS = 5;
/** What the sentence that tells the problem gains: it comes before all results but the strongest. */
const PROBLEM = 1.2;

/** Problem, approach, results and limits of one source in the order of its abstract: about half of it, 3 to 6 sentences. */
export function outlineOf(statements: readonly Statement[], best: Statement, bounds: Bounds): Statement[] {
  const count = Math.min(MOST, Math.max(FEWEST, Math.round(statements.length / 2)));
  return choose(statements, best, { ...bounds, count });
}

/** What one of several sources adds: its contribution first, then its best results, `count` sentences at most. */
export function blockOf(
  statements: readonly Statement[],
  best: Statement,
  bounds: Bounds & { readonly count: number },
): Statement[] {
  return choose(
    statements.filter((s) => s.at >= best.at),
    best,
    bounds,
  );
}

/** Takes the contribution, then the most telling sentences with whatever they need before them; in the text's order. */
function choose(
  statements: readonly Statement[],
  best: Statement,
  { count, without, said }: Bounds & { readonly count: number },
): Statement[] {
  const closed = new Set(without.flatMap((s) => (s ? [s.at] : [])));
  const open = statements.filter((s) => s.at === best.at || (!closed.has(s.at) && isWorthSaying(s)));
  const told = open.filter((s) => s.at < best.at && isProblem(s)).at(-1);
  const worth = new Map(open.map((s) => [s, worthOf(s, best) + (s === told ? PROBLEM : 0)]));
  const queue = [...open].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a.at - b.at);
  const chosen = new Map<number, Statement>();
  for (const candidate of queue) {
    const more = withNeeds(candidate, open).filter((s) => !chosen.has(s.at));
    if (more.length === 0 || chosen.size + more.length > count) continue;
    if (more.some((s) => repeats(s, [...chosen.values(), ...said]))) continue;
    for (const statement of more) chosen.set(statement.at, statement);
  }
  return settle([...chosen.values()].sort((a, b) => a.at - b.at));
}

/** Whether a sentence says what is wrong with the state of things, and can be read without those before it. */
function isProblem(statement: Statement): boolean {
  return problem.test(statement.text) && !own.test(statement.text) && untied(statement).need === 'nothing';
}

function isWorthSaying({ text }: Statement): boolean {
  return (
    text.split(' ').length >= FEWEST_WORDS &&
    !availability.test(text) &&
    !announces.test(text) &&
    !text.endsWith('?') &&
    !text.endsWith(':')
  );
}

/** The sentence with those before it that it cannot be read without; nothing where one of them is not to be had. */
function withNeeds(statement: Statement, open: readonly Statement[]): Statement[] {
  if (untied(statement).need !== 'previous') return [statement];
  const previous = open.find((s) => s.at === statement.at - 1);
  const before = previous ? withNeeds(previous, open) : [];
  return before.length === 0 ? [] : [...before, statement];
}

/** Cuts the ties to sentences that were not chosen. */
function settle(chosen: readonly Statement[]): Statement[] {
  return chosen.map((statement, i) => {
    const { need } = statement;
    const previous = chosen[i - 1];
    const met = need === 'nothing' || (need === 'any' ? i > 0 : previous?.at === statement.at - 1);
    return met ? statement : untied(statement);
  });
}

/** Whether a sentence says again, in much the same words, what another one says. */
export function repeats({ words }: Statement, others: readonly Statement[]): boolean {
  return others.some((other) => {
    const shared = [...words].filter((word) => other.words.has(word)).length;
    return shared >= SAME * Math.max(1, Math.min(words.size, other.words.size));
  });
}

/** How much a reader wants this sentence; the contribution above all, then one of what is wrong, then the results. */
function worthOf({ at, text }: Statement, best: Statement): number {
  if (at === best.at) return 100;
  const cue = (pattern: RegExp, points: number): number => (pattern.test(text) ? points : 0);
  const length = text.split(' ').length > 55 ? -1.5 : 0;
  if (at < best.at) {
    const near = at === best.at - 1 ? 0.4 : 0;
    return cue(problem, 1.2) + near + cue(proposes, 1) + length;
  }
  const results = cue(finds, 1.2) + cue(proves, 0.8) + cue(outperforms, 0.6) + cue(/\d/, 0.5) + cue(experiments, 0.2);
  const theirs = own.test(text) ? 0 : cue(others, -1.2);
  return (
    0.8 +
    results +
    theirs +
    cue(proposes, 0.7) +
    cue(weDo, 0.4) +
    cue(ofThisPaper, 0.2) +
    length -
    0.02 * (at - best.at)
  );
}
