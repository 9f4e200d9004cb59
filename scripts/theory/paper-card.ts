import { cleanText } from '../../src/story/tex.ts';
import type { CardStatement, Entry, PaperCard, StatementPart } from '../model.ts';
import { abstractUrl } from '../text/arxiv-id.ts';
import { sourceId } from '../text/ids.ts';
import { splitSentences } from '../text/sentences.ts';
import { assumptionsOf, mainStatements } from './choice.ts';
import { partsOf } from './formal.ts';
import { licenceAt } from './licences.ts';
import type { Paper, Statement, StatementKind } from './paper/paper.ts';
import { usesSymbol } from './symbols.ts';

/** Symbols on a card, and sentences of a proof's idea. */
const MOST_SYMBOLS = 10;
const IDEA_SENTENCES = 2;
/** Formulas from outside of one statement. */
const MOST_CITED = 2;

const components: Partial<Record<StatementKind, CardStatement['component']>> = {
  assumption: 'Assumption',
  condition: 'Assumption',
  hypothesis: 'Assumption',
  corollary: 'Corollary',
  lemma: 'Lemma',
  proposition: 'Proposition',
};

/**
 * What a paper states, as its card shows it: its main statements with the assumptions they rest on and the symbols in
 * them, and the idea of the proof where the paper states one.
 * @returns null where the paper states nothing that can be shown
 */
export function paperCard(entry: Entry, paper: Paper): PaperCard | null {
  const licence = licenceAt(entry.license);
  const shown = (statement: Statement): CardStatement[] => shownAs(statement, paper, licence.words);
  const main = mainStatements(paper.statements, `${entry.summary}\n${paper.introduction}`);
  const statements = main.flatMap(shown);
  if (statements.length === 0) return null;
  const assumptions = assumptionsOf(paper.statements, main).flatMap(shown);
  const stated = licence.words ? (main.find(({ proofIdea }) => proofIdea !== null)?.proofIdea ?? null) : null;
  const quotes = [...statements, ...assumptions].some(({ parts }) => parts.some(({ type }) => type === 'words'));
  return {
    ...{ source: sourceId(entry), assumptions, statements },
    idea: stated === null ? null : firstSentences(stated),
    symbols: symbolsFor(paper, [...assumptions, ...statements]),
    credit: {
      name: `arXiv:${entry.id}${entry.version === null ? '' : `v${entry.version}`}`,
      url: `${abstractUrl(entry.id)}${entry.version === null ? '' : `v${entry.version}`}`,
      authors: authorsOf(entry),
      license:
        entry.license !== null && (quotes || stated !== null) ? { name: licence.name, url: entry.license } : null,
    },
  };
}

function shownAs({ kind, word, number, title, tex, cites }: Statement, paper: Paper, quote: boolean): CardStatement[] {
  const parts = partsOf(tex, quote);
  if (parts.length === 0) return [];
  const named = title === null ? null : cleanText(title) || null;
  const shown = {
    parts: [...parts, ...citedFormulas(cites, paper).filter((formula) => !parts.some((part) => isSame(part, formula)))],
    component: components[kind] ?? 'Theorem',
  } as const;
  if (word === shown.component) return [{ ...shown, number, title: named }];
  // Under another word of the paper's own the number is that word's: "Assumption (Condition 2)".
  const own = number === null ? word : `${word} ${number}`;
  return [{ ...shown, number: null, title: named === null ? own : `${own}: ${named}` }];
}

/** Whether both are one equation of the paper: a statement may refer to one that stands in it. */
function isSame(one: StatementPart, other: StatementPart): boolean {
  const [a, b] = [one, other].map((part) =>
    part.type === 'math' ? /\\tag\s*\{[^{}]*\}/.exec(part.tex)?.[0] : undefined,
  );
  return a !== undefined && a === b;
}

/** Formulas of the text around that a statement refers to by their numbers. */
function citedFormulas(cites: Statement['cites'], { equations }: Paper): StatementPart[] {
  const labels = cites.filter(({ what }) => what === 'equation').map(({ label }) => label);
  return equations
    .filter(({ label }) => label !== null && labels.includes(label))
    .slice(0, MOST_CITED)
    .flatMap(({ number, tex }) => partsOf(`\\[${tex} \\tag{${number}}\\]`, false));
}

function firstSentences(text: string): string | null {
  return splitSentences(cleanText(text)).slice(0, IDEA_SENTENCES).join(' ') || null;
}

function symbolsFor({ symbols }: Paper, statements: readonly CardStatement[]): PaperCard['symbols'] {
  const formulas = statements.flatMap(({ parts }) =>
    parts.map((part) => (part.type === 'math' ? part.tex : part.text)),
  );
  return symbols.filter(({ tex }) => formulas.some((formula) => usesSymbol(formula, tex))).slice(0, MOST_SYMBOLS);
}

function authorsOf({ authors }: Entry): string {
  const [first, second, ...rest] = authors;
  if (!first) return '';
  if (!second) return first;
  return rest.length > 0 ? `${first} et al.` : `${first} and ${second}`;
}
