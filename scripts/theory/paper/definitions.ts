// The commands that define commands, one reader each: long for their number.

import { Cursor, commandAt, keyValues, skipSpace } from './scan.ts';

/** What a command of the paper's own stands for. */
export interface Definition {
  /** For each argument: `m` mandatory, `s` a star, else optional with this default. */
  readonly parameters: readonly Parameter[];
  /** Replacement text with `#1`, `#2`; for `literal` nothing in it is looked at again. */
  readonly body: string;
  readonly literal?: boolean;
}

type Parameter =
  | { readonly kind: 'm' }
  | { readonly kind: 's' }
  | { readonly kind: 'o'; readonly default: string }
  /** Up to a delimiter, as `\def\x#1;{…}` has it. */
  | { readonly kind: 'until'; readonly mark: string };

/** A definition as it was read. */
export interface Defined {
  /** With its backslash; an environment's own name for `environment`. */
  readonly name: string;
  readonly what: 'command' | 'environment';
  readonly definition: Definition;
  /** What an environment ends with. */
  readonly ending?: string;
  /** Only where there is none yet. */
  readonly weak: boolean;
  readonly end: number;
}

/** Stands for an optional argument that was not given, as in xparse. */
export const NO_VALUE = '-NoValue-';
/** Longest body of a definition: no paper's shorthand is longer. */
const LONGEST_BODY = 5000;

const mandatory: Parameter = { kind: 'm' };

const readers: Readonly<Record<string, (cursor: Cursor, command: string) => Omit<Defined, 'end'> | null>> = {
  ...same(['newcommand', 'renewcommand', 'providecommand', 'DeclareRobustCommand'], newcommand),
  ...same(['newcommandx', 'renewcommandx', 'providecommandx'], newcommandx),
  ...same(
    ['NewDocumentCommand', 'RenewDocumentCommand', 'ProvideDocumentCommand', 'DeclareDocumentCommand'],
    documentCommand,
  ),
  ...same(['def', 'gdef', 'edef', 'xdef'], plainDef),
  ...same(['let'], alias),
  ...same(['DeclareMathOperator'], operator),
  ...same(['DeclarePairedDelimiter'], pairedDelimiter),
  ...same(['DeclarePairedDelimiterX', 'DeclarePairedDelimiterXPP'], pairedDelimiterX),
  ...same(['newenvironment', 'renewenvironment'], environment),
};

function same<T>(names: readonly string[], reader: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, reader]));
}

/** Whether a command (without backslash) defines something. */
export function defines(command: string): boolean {
  return Object.hasOwn(readers, command);
}

/** The definition that `command` makes with what stands at `at`; null where it cannot be read. */
export function definitionAt(text: string, at: number, command: string): Defined | null {
  const cursor = new Cursor(text, at);
  const defined = readers[command]?.(cursor, command);
  return defined && defined.definition.body.length <= LONGEST_BODY ? { ...defined, end: cursor.at } : null;
}

const named = (text: string | null): string | null => {
  const name = text?.trim() ?? '';
  return commandAt(name, 0) === name && name.startsWith('\\') ? name : null;
};

function newcommand(cursor: Cursor, command: string): Omit<Defined, 'end'> | null {
  cursor.passes('*');
  const name = named(cursor.argument());
  const definition = withOptional(cursor);
  if (!name || !definition) return null;
  return { name, what: 'command', definition, weak: command.startsWith('provide') };
}

/** `[2][default]{body}` */
function withOptional(cursor: Cursor): Definition | null {
  const count = Number(cursor.option() ?? 0);
  const first = cursor.option();
  const body = cursor.argument();
  if (body === null || !(count >= 0 && count <= 9)) return null;
  const parameters = Array.from(
    { length: count },
    (_, i): Parameter => (i === 0 && first !== null ? { kind: 'o', default: first } : mandatory),
  );
  return { parameters, body };
}

/** `\newcommandx{\x}[2][1=a]{body}` of xargs. */
function newcommandx(cursor: Cursor, command: string): Omit<Defined, 'end'> | null {
  cursor.passes('*');
  const name = named(cursor.argument());
  const count = Number(cursor.option() ?? 0);
  const defaults = keyValues(cursor.option() ?? '');
  const body = cursor.argument();
  if (!name || body === null || !(count >= 0 && count <= 9)) return null;
  const parameters = Array.from({ length: count }, (_, i): Parameter => {
    const given = defaults.get(String(i + 1));
    return given === undefined ? mandatory : { kind: 'o', default: given };
  });
  return { name, what: 'command', definition: { parameters, body }, weak: command.startsWith('pro') };
}

/** xparse: of its argument types `m`, `o`, `O{…}` and `s`. */
function documentCommand(cursor: Cursor, command: string): Omit<Defined, 'end'> | null {
  const name = named(cursor.argument());
  const signature = cursor.argument();
  const body = cursor.argument();
  if (!name || signature === null || body === null) return null;
  const parameters: Parameter[] = [];
  for (const [, type, given] of signature.replace(/[+!>]|\\\w+/g, '').matchAll(/([a-zA-Z])\s*(?:\{([^{}]*)\})?/g)) {
    if (type === 'm') parameters.push(mandatory);
    else if (type === 's') parameters.push({ kind: 's' });
    else if (type === 'o' || type === 'O') parameters.push({ kind: 'o', default: given ?? NO_VALUE });
    else return null;
  }
  const definition = { parameters, body };
  return { name, what: 'command', definition, weak: command.startsWith('Provide') };
}

/** `\def\x#1#2;{body}` */
function plainDef(cursor: Cursor): Omit<Defined, 'end'> | null {
  const start = skipSpace(cursor.text, cursor.at);
  const name = commandAt(cursor.text, start);
  if (!name) return null;
  const open = cursor.text.indexOf('{', start + name.length);
  const pattern = open < 0 ? '' : cursor.text.slice(start + name.length, open);
  if (open < 0 || pattern.length > 200 || /[\\}]/.test(pattern.replace(/\\[A-Za-z@]+|\\./g, ''))) return null;
  cursor.at = open;
  const body = cursor.argument();
  if (body === null) return null;
  const marks = pattern.split(/#\d/).slice(1);
  // Text before the first parameter must stand in every use: too odd to follow.
  if (pattern.split(/#\d/)[0]?.trim()) return null;
  const parameters = marks.map((mark): Parameter => (mark.trim() === '' ? mandatory : { kind: 'until', mark }));
  return { name, what: 'command', definition: { parameters, body }, weak: false };
}

/** `\let\x=\y`: the expander looks `\y` up. */
function alias(cursor: Cursor): Omit<Defined, 'end'> | null {
  const name = named(cursor.argument());
  cursor.passes('=');
  const other = cursor.argument();
  if (!name || other === null) return null;
  return {
    name,
    what: 'command',
    definition: { parameters: [], body: other, literal: true },
    weak: false,
  };
}

function operator(cursor: Cursor): Omit<Defined, 'end'> | null {
  const star = cursor.passes('*') ? '*' : '';
  const name = named(cursor.argument());
  const word = cursor.argument();
  if (!name || word === null) return null;
  const body = `\\operatorname${star}{${word}}`;
  return { name, what: 'command', definition: { parameters: [], body }, weak: false };
}

/** `\norm{x}`, `\norm*{x}` and `\norm[\big]{x}` of mathtools. */
function pairedDelimiter(cursor: Cursor): Omit<Defined, 'end'> | null {
  const name = named(cursor.argument());
  const [left, right] = [cursor.argument(), cursor.argument()];
  if (!name || left === null || right === null) return null;
  return { name, what: 'command', definition: delimited(1, left, right, '#3'), weak: false };
}

function pairedDelimiterX(cursor: Cursor, command: string): Omit<Defined, 'end'> | null {
  const name = named(cursor.argument());
  const count = Number(cursor.option() ?? 1);
  const pre = command.endsWith('XPP') ? cursor.argument() : '';
  const [left, right] = [cursor.argument(), cursor.argument()];
  const post = command.endsWith('XPP') ? cursor.argument() : '';
  const body = cursor.argument();
  if (!name || left === null || right === null || body === null || !(count >= 1 && count <= 7)) return null;
  const shifted = body.replace(/#(\d)/g, (_, n) => `#${Number(n) + 2}`).replace(/\\delimsize(?![A-Za-z])/g, '');
  const inner = delimited(count, left, right, shifted);
  return { name, what: 'command', definition: { ...inner, body: `${pre}${inner.body}${post}` }, weak: false };
}

function delimited(count: number, left: string, right: string, body: string): Definition {
  const parameters: Parameter[] = [{ kind: 's' }, { kind: 'o', default: '' }, ...Array(count).fill(mandatory)];
  const sized = `#2${left} ${body} #2${right}`;
  return {
    parameters,
    body: `\\IfBooleanTF{#1}{\\left${left} ${body} \\right${right}}{${sized}}`,
  };
}

function environment(cursor: Cursor): Omit<Defined, 'end'> | null {
  cursor.passes('*');
  const name = cursor.argument();
  const definition = withOptional(cursor);
  const ending = cursor.argument();
  if (!name || !definition || ending === null) return null;
  return { name: name.trim(), what: 'environment', definition, ending, weak: false };
}
