import type { Mark } from './marks.ts';
import type { TheoremStyle } from './theorems.ts';

/** A piece of the source, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A theorem-like block as it stands in the source. */
export interface Block {
  readonly style: TheoremStyle;
  readonly number: string | null;
  readonly title: string | null;
  label: string | null;
  readonly start: number;
  end: number;
}

/** A numbered row of display maths. */
export interface Row {
  readonly number: string;
  readonly label: string | null;
  /** Whether `&` parts its columns. */
  readonly aligned: boolean;
  readonly start: number;
  readonly end: number;
}

/** A proof, or what calls itself the idea of one. */
export interface ProofBlock {
  /** What it is called: `Proof sketch of Theorem \ref{thm:main}`. */
  readonly title: string;
  readonly start: number;
  end: number;
  /** Index of the statement before it. */
  readonly after: number;
}

/** Where a section begins. */
export interface Section {
  readonly at: number;
  readonly what: string;
  /** '' without a number. */
  readonly number: string;
  readonly title: string;
}

/** A document's structure, by places in its expanded source. */
export interface Structure {
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  readonly proofs: readonly ProofBlock[];
  readonly sections: readonly Section[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** In order and apart from each other. */
  readonly edits: readonly Edit[];
}
