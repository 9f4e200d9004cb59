import type { Counters } from './counters.ts';
import { Cursor, keyValues } from './scan.ts';

/** An environment that makes a theorem-like block. */
export interface TheoremStyle {
  /** Word in its head: `Theorem`. */
  readonly word: string;
  /** Counter that numbers it; null for one without a number. */
  readonly counter: string | null;
  /** tcolorbox: title and label are arguments, and the label has this in front. */
  readonly boxed?: string;
}

/** Theorem-like environments by name. */
export type Theorems = Map<string, TheoremStyle>;

/** A word with its first letter in upper case. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Reads a declaration of theorem-like environments at `at` behind `command`; gives the place behind it. */
export function declareTheorem(
  text: string,
  at: number,
  command: string,
  theorems: Theorems,
  counters: Counters,
): number {
  const cursor = new Cursor(text, at);
  const declare = declarations[command];
  declare?.(cursor, theorems, counters);
  return cursor.at;
}

/** Whether a command (without backslash) declares theorem-like environments. */
export function declaresTheorem(command: string): boolean {
  return Object.hasOwn(declarations, command);
}

type Declare = (cursor: Cursor, theorems: Theorems, counters: Counters) => void;

const declarations: Readonly<Record<string, Declare>> = {
  newtheorem,
  renewtheorem: newtheorem,
  newdefinition: newtheorem,
  newproof: bareTheorem,
  newtheoremrep: movedTheorem,
  newframedtheorem: newtheorem,
  newshadedtheorem: newtheorem,
  newmdtheoremenv: (cursor, theorems, counters) => {
    cursor.option();
    newtheorem(cursor, theorems, counters);
  },
  spnewtheorem: newtheorem,
  declaretheorem,
  newtcbtheorem: boxedTheorem,
};

/** `\newtheorem{name}[shared]{Word}[within]`, `\newtheorem*{name}{Word}`. */
function newtheorem(cursor: Cursor, theorems: Theorems, counters: Counters): void {
  const star = cursor.passes('*');
  const name = cursor.group()?.trim();
  const shared = cursor.option()?.trim();
  const word = cursor.group();
  const within = cursor.option()?.trim();
  if (!name || word === null) return;
  add(name, { word, star, shared, within }, theorems, counters);
}

function bareTheorem(cursor: Cursor, theorems: Theorems, counters: Counters): void {
  const name = cursor.group()?.trim();
  const word = cursor.group();
  if (name && word !== null) add(name, { word, star: true }, theorems, counters);
}

/** thmtools: `\declaretheorem[name=Theorem, numberwithin=section]{theorem}`; several names are one declaration each. */
function declaretheorem(cursor: Cursor, theorems: Theorems, counters: Counters): void {
  const before = cursor.option();
  const names = cursor.group() ?? '';
  const keys = keyValues([before, cursor.option()].filter((part) => part !== null).join(','));
  const key = (...alternatives: string[]) =>
    alternatives.map((one) => keys.get(one)).find((value) => value !== undefined);
  for (const name of names.split(',').map((one) => one.trim())) {
    if (name === '') continue;
    const declared = {
      word: key('name', 'title', 'heading') ?? capital(name),
      star: key('numbered') === 'no',
      shared: key('sibling', 'numberlike', 'sharenumber'),
      within: key('numberwithin', 'within', 'parent'),
    };
    add(name, declared, theorems, counters);
  }
}

/** tcolorbox: `\newtcbtheorem[number within=section]{thm}{Theorem}{style}{th}`. */
function boxedTheorem(cursor: Cursor, theorems: Theorems, counters: Counters): void {
  cursor.passes('*');
  const keys = keyValues(cursor.option() ?? '');
  const [name, word] = [cursor.group()?.trim(), cursor.group()];
  cursor.group();
  const prefix = cursor.group()?.trim() ?? '';
  if (!name || word === null) return;
  const shared = keys.get('use counter from') ?? keys.get('use counter');
  add(name, { word, star: keys.has('no counter'), shared, within: keys.get('number within') }, theorems, counters);
  const style = theorems.get(name);
  if (style) theorems.set(name, { ...style, boxed: prefix });
  theorems.set(`${name}*`, { word, counter: null, boxed: '' });
}

interface Declared {
  readonly word: string;
  readonly star: boolean;
  readonly shared?: string | undefined;
  readonly within?: string | undefined;
}

function add(name: string, { word, star, shared, within }: Declared, theorems: Theorems, counters: Counters): void {
  const plain = plainWord(word);
  if (star) {
    theorems.set(name, { word: plain, counter: null });
    return;
  }
  const counter = shared ? (theorems.get(shared)?.counter ?? shared) : name;
  // aliascnt: the counter is there already, under this name.
  if (!shared && !counters.isAlias(name)) counters.declare(name, within || null);
  theorems.set(name, { word: plain, counter });
}

/** apxproof: with `rep` behind its name the environment is proved elsewhere. */
function movedTheorem(cursor: Cursor, theorems: Theorems, counters: Counters): void {
  const start = cursor.at;
  const name = cursor.group()?.trim();
  cursor.at = start;
  newtheorem(cursor, theorems, counters);
  const style = name === undefined ? undefined : theorems.get(name);
  if (style) theorems.set(`${name}rep`, style);
}

/** The word of a head without what only sets it; `\lemmaname` is a word of babel's. */
function plainWord(word: string): string {
  return word
    .replace(/\\(?:text\w*|bfseries|itshape|scshape|bf|it|sc|protect|normalfont|upshape)(?![A-Za-z])\s*|[{}]/g, '')
    .replace(/\\([a-z]+)name(?![A-Za-z])/g, (_, named: string) => capital(named))
    .replaceAll('~', ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.:]\s*$/, '')
    .trim();
}
