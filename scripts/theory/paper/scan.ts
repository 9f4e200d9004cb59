// Reading TeX source by characters: groups, options and command names. Everything is total and linear.

/** A piece between delimiters, and the place behind it. */
export interface Piece {
  readonly text: string;
  readonly end: number;
}

const blank = /[ \t\r]*(?:\n[ \t\r]*)?/y;
const commandName = /\\(?:[A-Za-z@]+|[\s\S])/y;

/** Place of the next character that is no space; a blank line is not passed. */
export function skipSpace(text: string, at: number): number {
  blank.lastIndex = at;
  blank.test(text);
  return Math.max(at, blank.lastIndex);
}

/** The command at `at` with its backslash; null where none begins. */
export function commandAt(text: string, at: number): string | null {
  commandName.lastIndex = at;
  return commandName.exec(text)?.[0] ?? null;
}

/** What stands between the braces at `at`; null where no group begins or ends. */
export function groupAt(text: string, at: number): Piece | null {
  return text[at] === '{' ? closed(text, at, '}') : null;
}

/** What stands between the brackets at `at`, braces inside being whole; null where there are none. */
export function optionAt(text: string, at: number): Piece | null {
  return text[at] === '[' ? closed(text, at, ']') : null;
}

/** Longest group, in characters: one that does not end by then was never closed, and every such one costs a scan. */
const LONGEST_GROUP = 20_000;

function closed(text: string, open: number, closer: '}' | ']'): Piece | null {
  let depth = 0;
  let brackets = 0;
  const stop = Math.min(text.length, open + LONGEST_GROUP);
  for (let at = open + 1; at < stop; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (depth === 0 && brackets === 0 && char === closer) return { text: text.slice(open + 1, at), end: at + 1 };
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth < 0) return null;
    } else if (closer === ']' && depth === 0 && char === '[') brackets += 1;
    else if (closer === ']' && depth === 0 && char === ']') brackets -= 1;
  }
  return null;
}

/** A mandatory argument at `at`, spaces skipped: a group, a command, or one character. */
export function argumentAt(text: string, at: number): Piece | null {
  const start = skipSpace(text, at);
  const char = text[start];
  if (char === undefined || char === '}') return null;
  if (char === '{') return groupAt(text, start);
  const command = char === '\\' ? commandAt(text, start) : char;
  return command === null ? null : { text: command, end: start + command.length };
}

/** An optional argument at `at`, spaces skipped. */
export function optionalAt(text: string, at: number): Piece | null {
  return optionAt(text, skipSpace(text, at));
}

/** Reads arguments one after the other from a place. */
export class Cursor {
  readonly text: string;
  at: number;
  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** A mandatory argument; null leaves the place. */
  argument(): string | null {
    return this.take(argumentAt(this.text, this.at));
  }

  /** A group, nothing else. */
  group(): string | null {
    return this.take(groupAt(this.text, skipSpace(this.text, this.at)));
  }

  option(): string | null {
    return this.take(optionalAt(this.text, this.at));
  }

  /** Whether `mark` stands here; it is passed. */
  passes(mark: string): boolean {
    const start = skipSpace(this.text, this.at);
    if (!this.text.startsWith(mark, start)) return false;
    this.at = start + mark.length;
    return true;
  }

  private take(piece: Piece | null): string | null {
    if (piece) this.at = piece.end;
    return piece?.text ?? null;
  }
}

/** `key=value, key` as a map; a key alone has ''. Braces around a value go. */
export function keyValues(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of splitAt(text, ',')) {
    const equals = part.indexOf('=');
    const key = (equals < 0 ? part : part.slice(0, equals)).trim();
    const value = equals < 0 ? '' : part.slice(equals + 1).trim();
    if (key !== '') pairs.set(key, /^\{[\s\S]*\}$/.test(value) ? value.slice(1, -1) : value);
  }
  return pairs;
}

/** Parts of `text` between `mark`s that stand outside braces and brackets. */
export function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    else if (char === mark && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
