import { decodeAccents } from './accents.ts';
import { escapes, GAP, type Macro, macros } from './macros.ts';
import { type TexToken, tokenizeTex } from './tokenize.ts';

// Private-use characters stand for what must not be touched while the text around it is cleaned.
const start = '\uE000';
const end = '\uE001';
const held = /\uE000(\d+)\uE001/g;
const gap = new RegExp(`\\s*${GAP}`, 'g');
const name = /\\([A-Za-z]+)\*?/y;
const optional = /\s*\[[^[\]]{0,200}\]/y;
const address = /\bhttps?:\/\/[^\s{}<>\uE000]+/g;
const verbatim = /\\verb\*?([^A-Za-z\s*])(.*?)\1/g;

/** Letters, figures and signs that mean themselves, single spaces between them. */
const plain = /^(?! )(?:[A-Za-z0-9,.:;()!?+=*@/]|-(?!-)| (?! |$))+$/;

/** Whether `cleanText` leaves a text as it is, by a look at its signs: most headlines and names. */
export const isPlain = (text: string): boolean => plain.test(text);

/**
 * TeX text with everything outside formulas as plain Unicode: text macros, accents, quotes, dashes, ties. Formulas stay as
 * they are, delimiters included. White space is collapsed. No word is lost, and text without TeX stays as it is.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  const kept: string[] = [];
  const keep = (piece: string): string => `${start}${kept.push(piece) - 1}${end}`;
  const skeleton = tokenizeTex(text.replace(/[\uE000-\uE002]/g, '\uFFFD'))
    .map((token) => (token.type === 'math' ? keep(token.source) : token.value))
    .join('');
  const opaque = skeleton
    .replace(verbatim, (_, _delimiter, code: string) => keep(code))
    .replace(address, (url) => keep(url.replace(/\\([%&#_~])/g, '$1')));
  // Ties, dashes and quotes first: a tilde that a macro stands for is no tie.
  const read = new Reader(typographic(decodeAccents(opaque))).read().replace(gap, '');
  const restored = restore(read, kept).normalize('NFC').replace(/\s+/g, ' ').trim();
  return unescapeDollars(restored);
}

function restore(text: string, kept: readonly string[]): string {
  // A kept piece may hold earlier ones: `\verb|$x$|`.
  return text.replace(held, (_, index) => restore(kept[Number(index)] ?? '', kept));
}

/** `\$` as `$` where that makes no formula out of it. */
function unescapeDollars(text: string): string {
  if (!text.includes('\\$')) return text;
  const bare = tokenizeTex(text)
    .map((token) => (token.type === 'math' ? token.source : token.value.replaceAll('\\$', '$')))
    .join('');
  return formulas(tokenizeTex(bare)) === formulas(tokenizeTex(text)) ? bare : text;
}

const formulas = (tokens: readonly TexToken[]): string =>
  tokens.map((token) => (token.type === 'math' ? token.source : '')).join('\0');

/** Dashes, quotes and ties of TeX. A tilde before a figure means "about", an option `--name` keeps its hyphens. */
function typographic(text: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)(?<!(?:^|\s))--(?!-)|(?<!-)--(?![-A-Za-z])/g, '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/`([^`'’]{1,80})'(?![A-Za-z])/g, '‘$1’')
    .replace(/(?<=[^\s\\])~(?=\S)|(?<!\\)~(?=\s|$)/g, ' ');
}

/** Reads macros and groups of one text. */
class Reader {
  private readonly text: string;
  private at = 0;
  constructor(text: string) {
    this.text = text;
  }

  /** Everything to the end; a closing brace without an opening one is literal. */
  read(): string {
    let out = '';
    while (this.at < this.text.length) {
      const char = this.text[this.at];
      if (char === '\\') out += this.command();
      else if (char === '{') out += this.group();
      else {
        out += char;
        this.at += 1;
      }
    }
    return out;
  }

  private command(): string {
    name.lastIndex = this.at;
    const match = name.exec(this.text);
    if (match) {
      this.at = name.lastIndex;
      return this.macro(match[1] ?? '');
    }
    const sign = this.text[this.at + 1] ?? '';
    this.at += 2;
    if (/["'.=^`~]/.test(sign) && this.text.startsWith('{}', this.at)) {
      this.at += 2;
      return sign;
    }
    return escapes.get(sign) ?? `\\${sign}`;
  }

  private macro(called: string): string {
    const macro = macros.get(called);
    if (!macro) return this.privateName(called);
    if (macro.arguments > 0) this.skipOptional();
    const values = Array.from({ length: macro.arguments }, () => this.argument() ?? '');
    if (macro.declaration) this.skipSpace();
    else if (macro.arguments === 0 && this.text.startsWith('{}', this.at)) this.at += 2;
    return fill(macro, values);
  }

  /** `\ours` and `\ours{}` are a name; `\added{some words}` formats its words. */
  private privateName(called: string): string {
    const words: string[] = [];
    for (let word = this.argument(); word !== null; word = this.argument()) words.push(word);
    const text = words.join(' ');
    return text.trim() === '' ? called : text;
  }

  private skipOptional(): void {
    optional.lastIndex = this.at;
    if (optional.test(this.text)) this.at = optional.lastIndex;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  /** The group at this place, cleaned, without its braces; null where none begins. */
  private argument(): string | null {
    if (this.text[this.at] !== '{') return null;
    const close = closingBrace(this.text, this.at);
    if (close < 0) return null;
    const inside = new Reader(this.text.slice(this.at + 1, close)).read();
    this.at = close + 1;
    return inside;
  }

  /** Braces that are no argument: off around `{BERT}`, `{\em x}` and nothing; literal text such as `{x, y}` keeps them. */
  private group(): string {
    const close = closingBrace(this.text, this.at);
    if (close < 0) {
      this.at += 1;
      return '{';
    }
    const inside = this.text.slice(this.at + 1, close);
    const bare = /^\s*$|^[\w-]*[A-Z][\w-]*$|^[,.]$|^[^\P{L}A-Za-z]$|^\s*\\[A-Za-z]/u.test(inside);
    const text = this.argument() ?? '';
    return bare ? text : `{${text}}`;
  }
}

function fill(macro: Macro, values: readonly string[]): string {
  return macro.text.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
}

/** Bounds that keep hostile text cheap: no honest group nests or stretches like this, and beyond them a brace is literal. */
const deepest = 20;
const longest = 4000;

/** Index of the brace that closes the one at `open`, or -1. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  const stop = Math.min(text.length, open + longest);
  for (let at = open; at < stop && depth <= deepest; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
