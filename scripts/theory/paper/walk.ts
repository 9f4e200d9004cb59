import { counterCommand, isCounterCommand } from './counter-commands.ts';
import { Counters } from './counters.ts';
import { type Equation, Equations, isEquation } from './equations.ts';
import { type Head, headAt, restatableAt } from './heads.ts';
import { formatOf, itemLabel } from './items.ts';
import type { Mark } from './marks.ts';
import { MOST_STATEMENTS } from './paper.ts';
import { presetTheorems } from './presets.ts';
import { Cursor } from './scan.ts';
import type { Block, Edit, ProofBlock, Section, Structure } from './structure.ts';
import { declaresTheorem, declareTheorem, type TheoremStyle, type Theorems } from './theorems.ts';

interface Frame {
  readonly env: string;
  /** What `\label` meant outside. */
  readonly outer: Mark | null;
  readonly block?: Block;
  readonly equation?: Equation;
  readonly proof?: ProofBlock;
  readonly list?: { readonly format: string; count: number };
  readonly float?: string;
}

/** Name of the frame of `\[`. */
const DISPLAY = '[';
const sectionLevels = ['chapter', 'section', 'subsection', 'subsubsection'];
const floats = /^(?:(?:side|sc)?(?:figure|table)|algorithm|wrap(?:figure|table)|listing)\*?$/;
const sketch = /\b(?:sketch|idea|outline|overview|intuition)\b|^sketch/i;

const interesting = /\\(?:[A-Za-z@]+|[\s\S])|[{}]/g;
/** Environments in each other: deeper ones are not followed. */
const DEEPEST = 200;

/** The structure of an expanded document: blocks, sections, numbered rows, and what every label stands at. */
export function walk(text: string): Structure {
  return new Walker(text).run();
}

/** What a document's parts share is the counters and what `\label` means at a place: one class, past 200 lines for that. */
class Walker {
  private readonly text: string;
  private readonly counters = new Counters();
  private readonly theorems: Theorems = new Map();
  private readonly marks = new Map<string, Mark>();
  private readonly blocks: Block[] = [];
  private readonly proofs: ProofBlock[] = [];
  private readonly sections: Section[] = [];
  private readonly edits: Edit[] = [];
  private readonly frames: Frame[] = [];
  private readonly equations: Equations;
  private current: Mark | null = null;
  private depth = 0;
  private inAppendix = false;
  private chapters = false;
  constructor(text: string) {
    this.text = text;
    for (const name of ['chapter', 'section', 'equation', 'figure', 'table', 'algorithm']) this.counters.declare(name);
    this.counters.declare('subsection', 'section');
    this.counters.declare('subsubsection', 'subsection');
    this.equations = new Equations(text, this.counters, this.marks, this.edits);
  }

  run(): Structure {
    const scanner = new RegExp(interesting);
    for (let found = scanner.exec(this.text); found; found = scanner.exec(this.text)) {
      const [token] = found;
      if (token === '{') this.depth += 1;
      else if (token === '}') this.depth -= 1;
      else
        scanner.lastIndex = Math.max(scanner.lastIndex, this.command(token.slice(1), found.index, scanner.lastIndex));
    }
    while (this.frames.length > 0) this.close(this.text.length, this.text.length);
    const { blocks, proofs, sections, marks } = this;
    const edits = this.edits.sort((a, b) => a.start - b.start || a.end - b.end);
    return { blocks, rows: this.equations.rows, proofs, sections, marks, edits };
  }

  /** @returns the place to go on at */
  private command(name: string, start: number, at: number): number {
    if (name === 'begin' || name === 'end') return this.environment(name, start, at);
    if (name === 'label') return this.label(start, at);
    if (name === '[') this.openDisplay(at);
    if (name === ']' && this.frames.at(-1)?.env === DISPLAY) this.close(start, start);
    const equation = this.frames.at(-1)?.equation;
    if (name === '\\' && equation?.split && equation.depth === this.depth) {
      return this.equations.lineBreak(equation, start, at);
    }
    if (equation && /^(?:tag|notag|nonumber)$/.test(name)) return this.equations.tag(equation, name, at);
    if (sectionLevels.includes(name) || name === 'paragraph') return this.section(name, start, at);
    if (declaresTheorem(name)) return declareTheorem(this.text, at, name, this.theorems, this.counters);
    if (name === 'item') return this.item(at);
    if (name === 'caption') return this.caption(at);
    if (name === 'appendix' || name === 'appendices') this.appendix();
    if (name === 'documentclass') return this.documentClass(at);
    if (isCounterCommand(name)) return counterCommand(name, this.text, at, this.counters);
    // Environments in the form of commands: `\lemma … \endlemma`.
    const style = this.frames.length < DEEPEST ? this.theorems.get(name) : undefined;
    if (style) return this.begin(name, style, headAt(this.text, at, style));
    if (name.startsWith('end') && this.frames.some(({ env }) => env === name.slice(3))) {
      this.closeTo(name.slice(3), start, at);
    }
    return at;
  }

  private edit(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  private environment(command: 'begin' | 'end', start: number, at: number): number {
    const cursor = new Cursor(this.text, at);
    const name = cursor.group()?.trim();
    if (!name) return at;
    if (command === 'end') {
      this.closeTo(name, start, cursor.at);
      return cursor.at;
    }
    if (this.frames.length >= DEEPEST) return cursor.at;
    return this.open(name, start, cursor.at);
  }

  private open(name: string, start: number, at: number): number {
    if (/^(?:restatable|thm-?restate)\*?$/.test(name)) return this.restatable(name, at);
    const style = this.styleOf(name);
    if (style && /^(?:proof|beweis|preuve)/i.test(style.word)) return this.openProof(name, at, style.word);
    if (style) return this.begin(name, style, headAt(this.text, at, style));
    if (isEquation(name)) {
      const { equation, end } = this.equations.open(name, start, at, this.depth);
      this.frames.push({ env: name, outer: this.current, equation });
      return end;
    }
    if (/^(?:appendices|subappendices)$/.test(name)) this.appendix();
    if (/^proof/i.test(name) || sketch.test(name)) return this.openProof(name, at);
    const outer = this.current;
    if (name === 'subequations') this.current = this.equations.openParts(start, at);
    const { option, end } = this.optionBehind(at);
    if (/^(?:enumerate|itemize|description|asparaenum|inparaenum|compactenum|compactitem)\*?$/.test(name)) {
      const level = this.frames.filter((frame) => frame.list && frame.env.includes('enum')).length;
      const format = /enum/.test(name) ? formatOf(option, level) : '';
      this.frames.push({ env: name, outer: this.current, list: { format, count: 0 } });
      return end;
    }
    const float = floats.test(name) ? name.replace(/\*$/, '').replace(/^(?:side|sc|wrap)/, '') : undefined;
    this.frames.push({ env: name, outer, ...(float ? { float } : {}) });
    return at;
  }

  private optionBehind(at: number): { readonly option: string | null; readonly end: number } {
    const cursor = new Cursor(this.text, at);
    return { option: cursor.option(), end: cursor.at };
  }

  /** ntheorem makes an environment with a star for each: the same without a number. */
  private styleOf(name: string): TheoremStyle | undefined {
    const known = this.theorems.get(name);
    const plain = this.theorems.get(name.replace(/\*$/, ''));
    return known ?? (plain && { ...plain, counter: null });
  }

  private restatable(name: string, at: number): number {
    const head = restatableAt(this.text, at);
    const style = this.styleOf(head.env);
    if (style) return this.begin(name, style, head);
    this.frames.push({ env: name, outer: this.current });
    return head.end;
  }

  private openDisplay(at: number): void {
    if (this.frames.length >= DEEPEST) return;
    this.frames.push({ env: DISPLAY, outer: this.current, equation: this.equations.display(at, this.depth) });
  }

  private begin(env: string, style: TheoremStyle, { title, label, end: at }: Head): number {
    const outer = this.current;
    if (style.counter !== null) this.counters.step(style.counter);
    // "Theorem A" as the whole word of one without a number.
    const named = /\s([A-Z]|\d+)$/.exec(style.word)?.[1] ?? null;
    const number = style.counter === null ? named : this.counters.print(this.formatFor(env, style.counter)) || null;
    const word = style.counter === null && named ? style.word.slice(0, -named.length).trim() : style.word;
    const block: Block = { style: { ...style, word }, number, title, label, start: at, end: at };
    this.current = { what: word, number: number ?? '' };
    if (label && number) this.marks.set(label, this.current);
    if (this.blocks.length < MOST_STATEMENTS) this.blocks.push(block);
    this.frames.push({ env, outer, block });
    return at;
  }

  /** `\theLEMMA` may be set for an environment that shares another's counter. */
  private formatFor(env: string, counter: string): string {
    return this.counters.isShared(env) ? env : counter;
  }

  private openProof(name: string, at: number, word = sketch.test(name) ? 'Proof sketch' : 'Proof'): number {
    const { option, end } = this.optionBehind(at);
    const title = option ?? word;
    const proof: ProofBlock = { title, start: end, end, after: this.blocks.length - 1 };
    if (this.proofs.length < MOST_STATEMENTS) this.proofs.push(proof);
    this.frames.push({ env: name, outer: this.current, proof });
    return end;
  }

  private closeTo(name: string, start: number, end: number): void {
    const at = this.frames.findLastIndex(({ env }) => env === name);
    if (at < 0) return;
    while (this.frames.length > at) this.close(start, this.frames.length === at + 1 ? end : start);
  }

  private close(start: number, end: number): void {
    const frame = this.frames.pop() as Frame;
    if (frame.block) frame.block.end = start;
    if (frame.proof) frame.proof.end = start;
    if (frame.equation) this.equations.close(frame.equation, frame.env, start, end);
    if (frame.env === 'subequations') this.equations.closeParts(start, end);
    this.current = frame.outer;
  }

  private label(start: number, at: number): number {
    const cursor = new Cursor(this.text, at);
    cursor.option();
    const name = cursor.group()?.trim();
    if (!name) return at;
    this.edit(start, cursor.at, '');
    const equation = this.frames.findLast((frame) => frame.equation)?.equation;
    if (equation) {
      equation.labels.push(name);
      return cursor.at;
    }
    const block = this.frames.findLast((frame) => frame.block)?.block;
    const own = this.frames.at(-1)?.block === block || this.current?.number === block?.number;
    if (block && own && block.label === null) block.label = name;
    if (this.current && !this.marks.has(name)) this.marks.set(name, this.current);
    return cursor.at;
  }

  private section(name: string, start: number, at: number): number {
    const cursor = new Cursor(this.text, at);
    const star = cursor.passes('*');
    cursor.option();
    const title = cursor.group() ?? '';
    if (name === 'paragraph') {
      if (sketch.test(title) && /proof/i.test(title)) this.paragraphProof(title, cursor.at);
      return cursor.at;
    }
    const numbered = !star && (name !== 'chapter' || this.chapters);
    if (numbered) {
      this.counters.step(name);
      this.current = { what: this.inAppendix ? 'appendix' : 'section', number: this.counters.print(name) };
    }
    const { what, number } = numbered ? (this.current as Mark) : { what: 'section', number: '' };
    this.sections.push({ at: start, what, number, title });
    return cursor.at;
  }

  /** `\paragraph{Proof idea.}`: to the end of its paragraph. */
  private paragraphProof(title: string, at: number): void {
    const rest = this.text.slice(at, at + 6000);
    const length = rest.slice(1).search(/\n[ \t]*\n|\\(?:sub)*section|\\paragraph|\\begin\{(?:theorem|lemma|proof)/);
    const end = at + (length < 0 ? rest.length : length + 1);
    this.proofs.push({ title, start: at, end, after: this.blocks.length - 1 });
  }

  private appendix(): void {
    if (this.inAppendix) return;
    this.inAppendix = true;
    const name = this.chapters ? 'chapter' : 'section';
    this.counters.set(name, 0);
    if (!this.chapters) this.counters.set('subsection', 0);
    this.counters.format(name, `\\Alph{${name}}`);
  }

  private item(at: number): number {
    const list = this.frames.at(-1)?.list;
    const { option, end } = this.optionBehind(at);
    if (!list) return at;
    if (option !== null) this.current = { what: 'item', number: this.counters.typeset(option) };
    else if (list.format !== '') {
      list.count += 1;
      this.current = { what: 'item', number: itemLabel(list.format, list.count) };
    }
    return option === null ? at : end;
  }

  private caption(at: number): number {
    const float = this.frames.findLast((frame) => frame.float)?.float;
    if (!float) return at;
    this.counters.step(float);
    this.current = { what: float, number: this.counters.print(float) };
    return at;
  }

  private documentClass(at: number): number {
    const cursor = new Cursor(this.text, at);
    const options = cursor.option() ?? '';
    const name = cursor.group()?.trim() ?? '';
    presetTheorems(name, options, this.theorems, this.counters);
    this.chapters = /^(?:report|book|memoir|scrbook|scrreprt|amsbook|svmono)$/.test(name);
    if (this.chapters) for (const counted of ['section', 'equation']) this.counters.within(counted, 'chapter');
    if (/^(?:IEEEtran|revtex)/i.test(name)) {
      this.counters.format('section', '\\Roman{section}');
      this.counters.format('subsection', '\\thesection-\\Alph{subsection}');
    }
    return cursor.at;
  }
}
