import type { Jsx } from './figures/faults.ts';
import { figurePalette } from './figures/palette.ts';
import type { Objection } from './gate.ts';

/** What a component of the palette takes. */
export interface Component {
  /** Attributes it may have; a name with `!` must be there. */
  readonly attributes: readonly string[];
  /** Components it must stand in directly; anywhere when left out. */
  readonly inside?: readonly string[];
  /** What else is wrong with it, looked for where its attributes have the right names. */
  readonly check?: (node: Jsx) => readonly Objection[];
}

const theoremLike: Component = { attributes: ['number', 'title', 'source', 'id'] };
const part: Component = { attributes: [], inside: ['TheoryCard'] };

/** The components a story may use, by name. How each looks is in `components.ts`. */
export const palette: Readonly<Record<string, Component>> = {
  Aside: { attributes: ['title'] },
  Assumption: theoremLike,
  Assumptions: part,
  Breaks: part,
  Corollary: theoremLike,
  Definition: theoremLike,
  Equation: { attributes: ['spoken!'] },
  Example: theoremLike,
  Figure: { attributes: ['src!', 'alt!', 'caption', 'width', 'height'] },
  Idea: part,
  Lemma: theoremLike,
  Proof: theoremLike,
  Proposition: theoremLike,
  Remark: theoremLike,
  Setting: part,
  Statement: { attributes: ['number', 'title'], inside: ['TheoryCard'] },
  Symbol: { attributes: ['tex!', 'first'], inside: ['Symbols'] },
  Symbols: { attributes: [] },
  Theorem: theoremLike,
  TheoryCard: { attributes: ['source!', 'title'] },
  ...figurePalette,
};

/** Names for messages: "Aside, Assumption, …". */
export const paletteNames = Object.keys(palette).join(', ');
