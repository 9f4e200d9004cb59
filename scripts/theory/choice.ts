import type { Statement, StatementKind } from './paper/paper.ts';

/** Statements on one card. */
const MOST = 3;
/** What is shown, the weightier first: a lemma only where a paper has no theorem. */
const weights: Partial<Record<StatementKind, number>> = { theorem: 3, proposition: 2, corollary: 1, lemma: 0 };

/**
 * The statements that a card shows, the main one first: the first theorem that the text names as its result, else one that
 * is called so, else the first. An informal version gives way to the formal one.
 * @param text abstract and introduction
 */
export function mainStatements(statements: readonly Statement[], text: string): Statement[] {
  const best = Math.max(-1, ...statements.map(({ kind }) => weights[kind] ?? -1));
  const candidates = statements.filter(({ kind }) => best >= 0 && weights[kind] === best);
  const formal = candidates.filter(({ title }) => !/informal/i.test(title ?? ''));
  const open = formal.length > 0 ? formal : candidates;
  const placed = open.map((statement, at) => ({ statement, at, rank: rankOf(statement, text) }));
  return placed
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST)
    .map(({ statement }) => statement);
}

/** Smaller is more important; the place in the text where it is named, if it is. */
function rankOf({ word, number, title }: Statement, text: string): number {
  if (/\bmain\b/i.test(`${word} ${title ?? ''}`)) return -1;
  if (number === null) return text.length + 1;
  const escaped = number.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  const at = text.search(new RegExp(`\\b(?:${word}|Theorem|Thm\\.?)s?[\\s~]+${escaped}(?![\\w.]*\\w)`));
  return at < 0 ? text.length : at;
}

/** Assumptions that statements refer to, in the paper's order. */
export function assumptionsOf(statements: readonly Statement[], chosen: readonly Statement[]): Statement[] {
  const cited = new Set(chosen.flatMap(({ cites }) => cites.map(({ label }) => label)));
  return statements
    .filter(({ kind, label }) => isAssumption(kind) && label !== null && cited.has(label))
    .slice(0, MOST + 1);
}

const isAssumption = (kind: StatementKind): boolean =>
  kind === 'assumption' || kind === 'condition' || kind === 'hypothesis';
