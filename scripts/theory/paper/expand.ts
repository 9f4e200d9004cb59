import { endOfBranch, firstBranch, isConditional } from './conditionals.ts';
import { type Defined, type Definition, defines, definitionAt, NO_VALUE } from './definitions.ts';
import { argumentAt, Cursor, commandAt, groupAt, skipSpace } from './scan.ts';
import { type Frame, Tape } from './tape.ts';

/** Commands whose meaning the reading of a paper rests on: a redefinition only changes how they look. */
const fixed = new Set(
  `begin end item label ref eqref cref Cref autoref pageref nameref hyperref cite citep citet section subsection
   subsubsection chapter part paragraph subparagraph appendix caption title author maketitle date thanks abstract footnote input
   include documentclass usepackage RequirePackage newtheorem spnewtheorem declaretheorem newtcbtheorem newmdtheoremenv
   theoremstyle theorembodyfont theoremheaderfont numberwithin counterwithin counterwithout setcounter addtocounter
   stepcounter refstepcounter newcounter newaliascnt tag notag nonumber left right qed qedhere hline cline midrule toprule
   bottomrule text textbf textit textrm emph mathbf mathbb mathcal mathrm mathsf frac sqrt operatorname`.split(/\s+/),
);
const fixedEnvironments =
  /^(?:proof|abstract|document|figure|table|equation|align|gather|multline|eqnarray|appendices)\*?$/;

/** What a paper's own text is made of besides its commands. */
export interface ExpandOptions {
  /** Text of a package or class that comes with the paper. */
  readonly packageText: (name: string, extension: 'sty' | 'cls') => string | null;
}

/**
 * A paper's source with its own commands and environments replaced by what they stand for, and the definitions taken out:
 * `\newcommand` and its kin, `\def`, `\let`, `\DeclareMathOperator`, mathtools' delimiters, xparse, switches made by `\newif`.
 * Declarations of theorems and counters stay. A command that calls itself is left as it is. (unified-latex replaces
 * commands as well, but knows neither `\def` nor defaults, and once only.)
 * @throws PaperError where that comes to more than any paper
 */
export function expand(source: string, options: ExpandOptions): string {
  return new Expander(source, options, newMeanings()).run();
}

/** What commands mean at a place of the text. */
interface Meanings {
  readonly commands: Map<string, Definition>;
  readonly environments: Map<string, { readonly begin: Definition; readonly end: string }>;
  /** `\newif` */
  readonly switches: Map<string, boolean>;
  /** Names whose `\the…` is a number's format, which the reading of numbers needs as it stands. */
  readonly counters: Set<string>;
  /** Packages that were read. */
  readonly packages: Set<string>;
}

function newMeanings(): Meanings {
  const counters = new Set(['section', 'subsection', 'chapter', 'equation']);
  return { commands: new Map(), environments: new Map(), switches: new Map(), counters, packages: new Set() };
}

type Handler = (name: string, frame: Frame) => void;

/** Every command acts on the tape and on what commands mean: one class, past 200 lines for that. */
class Expander {
  private readonly tape: Tape;
  private readonly options: ExpandOptions;
  private readonly meanings: Meanings;
  /** Environments of the paper's own that are open, with what each ends with. */
  private readonly open: { readonly name: string; readonly end: string }[] = [];
  constructor(source: string, options: ExpandOptions, meanings: Meanings) {
    this.tape = new Tape(source);
    this.options = options;
    this.meanings = meanings;
  }

  run(): string {
    for (let frame = this.tape.top(); frame; frame = this.tape.top()) this.step(frame);
    return this.tape.text;
  }

  private step(frame: Frame): void {
    const found = frame.text.indexOf('\\', frame.at);
    const next = found < 0 ? frame.text.length : found;
    if (next > frame.at) this.tape.emit(frame.text.slice(frame.at, next));
    frame.at = next;
    if (found < 0) return;
    const command = commandAt(frame.text, next) ?? '\\';
    frame.at = next + command.length;
    const name = command.slice(1);
    const handler = this.handlerOf(name);
    if (handler) handler(name, frame);
    else this.other(command, frame);
  }

  private handlerOf(name: string): Handler | undefined {
    if (Object.hasOwn(this.handlers, name)) return this.handlers[name];
    if (defines(name)) return this.define;
    if (isConditional(name)) return this.conditional;
    if (/^If(?:Boolean|NoValue|Value)(?:TF?|F)$/.test(name)) return this.choose;
    return this.meanings.switches.has(name.replace(/(?:true|false)$/, '')) ? this.turn : undefined;
  }

  private other(command: string, frame: Frame): void {
    if (/^\\(?:newtheorem|newtheoremrep|newcounter|declaretheorem|spnewtheorem|newmdtheoremenv)$/.test(command))
      this.noteCounter(frame);
    const definition = this.meanings.commands.get(command);
    if (definition) this.replace(command, definition);
    else this.tape.emit(command);
  }

  private noteCounter(frame: Frame): void {
    const cursor = new Cursor(frame.text, frame.at);
    cursor.passes('*');
    cursor.option();
    const name = cursor.group();
    if (name) this.meanings.counters.add(name.trim());
  }

  private readonly define: Handler = (command, frame) => {
    const defined = definitionAt(frame.text, frame.at, command);
    if (!defined) {
      this.tape.fault();
      return;
    }
    const { name, definition } = defined;
    if (name.startsWith('\\the') && this.meanings.counters.has(name.slice(4))) {
      this.tape.emit(`\\renewcommand{${name}}{${definition.body}}`);
    } else this.keep(defined);
    frame.at = defined.end;
  };

  private keep({ name, what, definition, ending = '', weak }: Defined): void {
    const { commands, environments } = this.meanings;
    // Commands with `@` in them are a package's insides, of use to nobody else.
    const inside = /\\[A-Za-z]*@/.test(definition.body + ending);
    if (what === 'environment') {
      if (!inside && !fixedEnvironments.test(name)) environments.set(name, { begin: definition, end: ending });
    } else if (fixed.has(name.slice(1)) || (weak && commands.has(name))) return;
    else if (inside) commands.delete(name);
    else if (!definition.literal) commands.set(name, definition);
    // `\let\x=\y`: what \y means now, whatever becomes of it.
    else if (definition.body !== name) commands.set(name, commands.get(definition.body) ?? definition);
  }

  private replace(command: string, definition: Definition): void {
    if (definition.literal) {
      this.tape.emit(definition.body);
      return;
    }
    if (this.tape.isDeep) {
      this.meanings.commands.set(command, { parameters: [], body: command, literal: true });
      this.tape.emit(command);
      return;
    }
    const values = this.tape.valuesOf(definition);
    if (values === null) this.tape.emit(command);
    else this.tape.push(filled(definition.body, values));
  }

  private readonly begin: Handler = (_, frame) => {
    const group = groupAt(frame.text, skipSpace(frame.text, frame.at));
    const name = group?.text.trim() ?? '';
    const known = this.meanings.environments.get(name);
    if (!group || !known || this.tape.isDeep) {
      this.tape.emit('\\begin');
      return;
    }
    frame.at = group.end;
    const values = this.tape.valuesOf(known.begin);
    if (values === null) return;
    this.open.push({ name, end: filled(known.end, values) });
    this.tape.push(filled(known.begin.body, values));
  };

  private readonly end: Handler = (_, frame) => {
    const group = groupAt(frame.text, skipSpace(frame.text, frame.at));
    const last = this.open.at(-1);
    if (!group || !last || last.name !== group.text.trim()) {
      this.tape.emit('\\end');
      return;
    }
    frame.at = group.end;
    this.open.pop();
    this.tape.push(last.end);
  };

  private readonly newSwitch: Handler = (_, frame) => {
    const piece = argumentAt(frame.text, frame.at);
    if (!piece?.text.startsWith('\\if')) return;
    this.meanings.switches.set(piece.text.slice(3), false);
    frame.at = piece.end;
  };

  private readonly turn: Handler = (name) => {
    if (/(?:true|false)$/.test(name)) {
      this.meanings.switches.set(name.replace(/(?:true|false)$/, ''), name.endsWith('true'));
    } else this.tape.emit(`\\${name}`);
  };

  /** A test that cannot be made here is taken to fail. */
  private readonly conditional: Handler = (name, frame) => {
    if (name === 'ifmmode') {
      const { text, end } = firstBranch(frame.text, frame.at);
      frame.at = end;
      this.tape.push(`\\ensuremath{${text}}`);
    } else if (name !== 'iftrue' && !this.meanings.switches.get(name.slice(2))) {
      frame.at = endOfBranch(frame.text, frame.at, true);
    }
  };

  /** xparse's tests of an argument. */
  private readonly choose: Handler = (name, frame) => {
    const missing = this.tape.mandatory(frame) === NO_VALUE;
    const holds = name.startsWith('IfNo') === missing;
    const yes = /TF?$/.test(name) ? this.tape.mandatory(frame) : '';
    const no = /F$/.test(name) ? this.tape.mandatory(frame) : '';
    this.tape.push((holds ? yes : no) ?? '');
  };

  /** Packages that come with the paper are read for what they define; they print nothing. */
  private readonly load: Handler = (name, frame) => {
    const cursor = new Cursor(frame.text, frame.at);
    cursor.option();
    const names = cursor.group() ?? '';
    this.tape.emit(`\\${name}${frame.text.slice(frame.at, cursor.at)}\n`);
    frame.at = cursor.at;
    const extension = /[cC]lass/.test(name) ? 'cls' : 'sty';
    for (const one of names.split(',').map((part) => part.trim())) this.loadOne(one, extension);
  };

  private loadOne(name: string, extension: 'sty' | 'cls'): void {
    const file = `${name}.${extension}`;
    if (this.meanings.packages.has(file)) return;
    this.meanings.packages.add(file);
    const text = this.options.packageText(name, extension);
    if (text === null) return;
    const read = new Expander(text, this.options, this.meanings).run();
    for (const declaration of read.match(declaring) ?? []) this.tape.emit(`${declaration}\n`);
  }

  private readonly handlers: Readonly<Record<string, Handler>> = {
    begin: this.begin,
    end: this.end,
    newif: this.newSwitch,
    usepackage: this.load,
    RequirePackage: this.load,
    documentclass: this.load,
    LoadClass: this.load,
    fi: () => undefined,
    // The branch before it was taken.
    else: (_, frame) => {
      frame.at = endOfBranch(frame.text, frame.at, false);
    },
  };
}

/** Of a package only what declares theorems and their numbers. */
const declaring =
  /\\(?:newtheorem|spnewtheorem|declaretheorem|newtcbtheorem|newmdtheoremenv|numberwithin|counterwithin|newaliascnt)(?![A-Za-z@])\*?(?:\s*(?:\[[^[\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\}))+|\\renewcommand\{\\the[A-Za-z]+\}\{(?:[^{}]|\{[^{}]*\})*\}/g;

function filled(body: string, values: readonly string[]): string {
  return body.replace(/##|#(\d)/g, (whole, digit, at: number) => {
    if (!digit) return whole.slice(1);
    const value = values[Number(digit) - 1] ?? '';
    // `\alpha` and a letter that follows are kept apart.
    return /\\[A-Za-z@]+$/.test(value) && /[A-Za-z]/.test(body[at + 2] ?? '') ? `${value} ` : value;
  });
}
