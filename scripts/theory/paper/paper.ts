/** What a theorem-like block is. `other` has a word of its own ("Desideratum"). */
export type StatementKind =
  | 'theorem'
  | 'lemma'
  | 'proposition'
  | 'corollary'
  | 'definition'
  | 'assumption'
  | 'remark'
  | 'example'
  | 'claim'
  | 'conjecture'
  | 'fact'
  | 'observation'
  | 'condition'
  | 'hypothesis'
  | 'axiom'
  | 'property'
  | 'problem'
  | 'notation'
  | 'other';

/** Something with a number that a statement refers to. */
export interface Citation {
  /** The label in the source: `eq:bound`, or LaTeXML's id. */
  readonly label: string;
  /** `Theorem`, `equation`, `section`, … as far as it is known; '' otherwise. */
  readonly what: string;
  /** As in the paper, `2.3`; null where the label leads nowhere. */
  readonly number: string | null;
}

/** A theorem-like block of a paper. */
export interface Statement {
  readonly kind: StatementKind;
  /** The word that the paper sets: `Theorem`, `Main Result`. */
  readonly word: string;
  /** As in the paper, `2.3` or `A`; null where it has none, or the source does not tell. */
  readonly number: string | null;
  /** TeX text; null without one. */
  readonly title: string | null;
  /** `\label` of the source, or LaTeXML's id. */
  readonly label: string | null;
  /** TeX text: words, `$…$`, and display maths as `\[…\]` or an environment that KaTeX knows, numbered by `\tag`. */
  readonly tex: string;
  /** What it refers to, in its order. */
  readonly cites: readonly Citation[];
  /** Idea of its proof, TeX text, where the paper states one under that name. */
  readonly proofIdea: string | null;
}

/** A display formula with a number. */
export interface Equation {
  readonly number: string;
  readonly label: string | null;
  readonly tex: string;
}

/** A symbol with what the paper says it stands for. */
export interface PaperSymbol {
  readonly tex: string;
  readonly meaning: string;
  /** Where it is first explained: `Section 2`, `Theorem 2.1`; '' where that has no number. */
  readonly first: string;
}

/** What a paper says in formal form, in its order. */
export interface Paper {
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly symbols: readonly PaperSymbol[];
  /** The paper's introduction as TeX text, for finding which statement it names; '' where there is none. */
  readonly introduction: string;
}

/** A paper that cannot be read. The message is one line for people. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
}

/** Statements of one paper that are read; no honest paper has more. */
export const MOST_STATEMENTS = 400;

const kinds: readonly (readonly [RegExp, StatementKind])[] = [
  [/\btheorem|th[ée]or[èe]me|\bsatz\b/i, 'theorem'],
  [/\blemma|lemme/i, 'lemma'],
  [/\bproposition/i, 'proposition'],
  [/\bcorollary|corollaire|korollar/i, 'corollary'],
  [/\bdefinition|d[ée]finition/i, 'definition'],
  [/\bassumptions?\b|hypoth[èe]se/i, 'assumption'],
  [/\bremarks?\b|remarque|bemerkung/i, 'remark'],
  [/\bexamples?\b|exemple|beispiel/i, 'example'],
  [/\bclaim/i, 'claim'],
  [/\bconjecture/i, 'conjecture'],
  [/\bfact\b/i, 'fact'],
  [/\bobservation/i, 'observation'],
  [/\bconditions?\b/i, 'condition'],
  [/\bhypothes[ie]s\b/i, 'hypothesis'],
  [/\baxiom/i, 'axiom'],
  [/\bpropert(?:y|ies)\b/i, 'property'],
  [/\bproblem|\bquestion/i, 'problem'],
  [/\bnotation/i, 'notation'],
];

/** Kind of a block by the word in its head. */
export function kindOf(word: string): StatementKind {
  return kinds.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
}
