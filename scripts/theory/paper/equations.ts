import type { Counters } from './counters.ts';
import type { Mark } from './marks.ts';
import { Cursor } from './scan.ts';
import type { Edit, Row } from './structure.ts';

/** Display maths that is open. */
export interface Equation {
  readonly numbered: boolean;
  /** Three columns, as `eqnarray` has them. */
  readonly columns: boolean;
  /** Whether each row has a number of its own. */
  readonly split: boolean;
  /** Braces around it. */
  readonly depth: number;
  rowStart: number;
  labels: string[];
  tag: string | null;
  silent: boolean;
}

/** Environments of amsmath and their kin: whether each row has its number, and what KaTeX calls it without numbers. */
const environments: Readonly<Record<string, { readonly split: boolean; readonly as: string }>> = {
  equation: { split: false, as: 'equation' },
  dmath: { split: false, as: 'equation' },
  multline: { split: false, as: 'multline' },
  align: { split: true, as: 'align*' },
  alignat: { split: true, as: 'alignat*' },
  flalign: { split: true, as: 'align*' },
  gather: { split: true, as: 'gather*' },
  eqnarray: { split: true, as: 'align*' },
  IEEEeqnarray: { split: true, as: 'align*' },
};

/** Numbered rows that are kept, and characters of one. */
const MOST_ROWS = 5000;
const LONGEST_ROW = 6000;

const plainName = (name: string): string => name.replace(/\*$/, '');

/** Whether an environment is display maths that may be numbered. */
export function isEquation(name: string): boolean {
  return Object.hasOwn(environments, plainName(name));
}

/** Numbers rows of display maths as amsmath does, and writes the numbers into the text as `\tag`. */
export class Equations {
  readonly rows: Row[] = [];
  private readonly text: string;
  private readonly counters: Counters;
  private readonly marks: Map<string, Mark>;
  private readonly edits: Edit[];
  /** Labels that are referred to, where only such equations have a number (mathtools' showonlyrefs, autonum). */
  private readonly onlyReferred: ReadonlySet<string> | null;
  private format: string | null = null;

  constructor(text: string, counters: Counters, marks: Map<string, Mark>, edits: Edit[]) {
    this.text = text;
    this.counters = counters;
    this.marks = marks;
    this.edits = edits;
    const only = /showonlyrefs|\\usepackage(?:\[[^\]]*\])?\{autonum\}/.test(text);
    this.onlyReferred = only ? referredLabels(text) : null;
  }

  /** Opens an environment whose `\begin{…}` runs from `start` to `at`; gives the place behind its arguments. */
  open(name: string, start: number, at: number, depth: number): { readonly equation: Equation; readonly end: number } {
    const plain = plainName(name);
    const { split, as } = environments[plain] as { split: boolean; as: string };
    const cursor = new Cursor(this.text, at);
    if (plain === 'alignat' || plain === 'IEEEeqnarray') cursor.group();
    // What columns look like is no argument of `align`.
    this.edits.push({ start, end: plain === 'IEEEeqnarray' ? cursor.at : at, text: `\\begin{${as}}` });
    const equation = { ...this.display(cursor.at, depth), numbered: !name.endsWith('*'), split };
    return { equation: { ...equation, columns: /eqnarray/.test(plain) }, end: cursor.at };
  }

  /** `\[…\]`: no number but by `\tag`. */
  display(at: number, depth: number): Equation {
    return {
      ...{ numbered: false, columns: false, split: false, depth },
      ...{ rowStart: at, labels: [], tag: null, silent: false },
    };
  }

  /** Closes what was opened; `\end{…}` runs from `start` to `end`. */
  close(equation: Equation, name: string, start: number, end: number): void {
    this.endRow(equation, start);
    const as = environments[plainName(name)]?.as;
    if (as !== undefined && end > start) this.edits.push({ start, end, text: `\\end{${as}}` });
  }

  /** `\\` at `start`, passed at `at`. */
  lineBreak(equation: Equation, start: number, at: number): number {
    this.endRow(equation, start);
    equation.rowStart = this.text[at] === '*' ? at + 1 : at;
    return equation.rowStart;
  }

  /** `\tag`, `\notag` or `\nonumber`, passed at `at`. */
  tag(equation: Equation, command: string, at: number): number {
    if (command !== 'tag') {
      equation.silent = true;
      return at;
    }
    const cursor = new Cursor(this.text, at);
    cursor.passes('*');
    const tag = cursor.group();
    if (tag !== null) equation.tag = this.counters.typeset(tag);
    return cursor.at;
  }

  /** An equation whose parts are a, b, c; gives what its label stands at. */
  openParts(start: number, at: number): Mark {
    const { counters } = this;
    this.edits.push({ start, end: at, text: '' });
    counters.step('equation');
    const number = counters.print('equation');
    counters.declare('parentequation');
    counters.set('parentequation', counters.value('equation'));
    counters.set('equation', 0);
    this.format = counters.formatOf('equation');
    counters.format('equation', `${number}\\alph{equation}`);
    return { what: 'equation', number };
  }

  closeParts(start: number, end: number): void {
    this.edits.push({ start, end, text: '' });
    this.counters.set('equation', this.counters.value('parentequation'));
    this.counters.format('equation', this.format);
  }

  private endRow(equation: Equation, end: number): void {
    const { labels, rowStart, columns, split } = equation;
    if (columns) this.pairColumns(rowStart, end);
    const number = equation.tag ?? this.nextNumber(equation);
    if (number !== null) {
      for (const label of labels) this.marks.set(label, { what: 'equation', number });
      const blank = this.text.slice(rowStart, end).trim() === '';
      if (equation.tag === null && !blank) this.edits.push({ start: end, end, text: ` \\tag{${number}}` });
      if (end - rowStart <= LONGEST_ROW && this.rows.length < MOST_ROWS)
        this.rows.push({ number, label: labels[0] ?? null, aligned: split, start: rowStart, end });
    }
    Object.assign(equation, { labels: [], tag: null, silent: false });
  }

  private nextNumber({ numbered, silent, labels }: Equation): string | null {
    const only = this.onlyReferred;
    if (!numbered || silent || (only !== null && !labels.some((label) => only.has(label)))) return null;
    this.counters.step('equation');
    return this.counters.print('equation');
  }

  /** `a &=& b` as `a &= b`: three columns of old are two of amsmath. */
  private pairColumns(start: number, end: number): void {
    const columns = [...this.text.slice(start, end).matchAll(/(?<!\\)&/g)].map((found) => start + found.index);
    for (const at of columns.filter((_, i) => i % 2 === 1)) this.edits.push({ start: at, end: at + 1, text: '' });
  }
}

function referredLabels(text: string): Set<string> {
  const found = [...text.matchAll(/\\(?:eq|c|C|auto|v)?ref\*?\s*\{([^{}]*)\}/g)];
  return new Set(found.flatMap((match) => (match[1] as string).split(',').map((label) => label.trim())));
}
