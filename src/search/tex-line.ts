import { joined } from '../story/math-join.ts';
import { fraction, letterPiece, over, type Piece, script, scripts, signPieces, single } from '../story/math-pieces.ts';
import { doubleStruck, superscripts } from '../story/math-symbols.ts';
import { accentNames, functionNames, letterNames, signNames } from './tex-signs.ts';

const token = /\\(?:[A-Za-z]+\*?|[^A-Za-z])|\d+(?:\{,\}\d{3})*(?:\.\d+)?|\s+|./gsu;
/** Commands of which nothing is left on a line: sizes, styles, alignment. */
const silent = /^\\(?:[Bb]ig{1,2}[lrm]?|displaystyle|textstyle|scriptstyle|limits|nolimits|[!,])$/;
const wide = /^\\(?:[;: ]|q?quad)$/;
/** Alphabets that look the same on a line, and words. */
const alphabet = /^\\(?:math(?:cal|bf|frak|scr|sf|it|tt|bb|rm)|boldsymbol|bm|Bbb)$/;
const word = /^\\(?:text(?:rm|bf|it|sf|tt)?|operatorname\*?|mbox)$/;

/**
 * TeX in one line of plain text, as the index has formulas. It knows what people type; the index itself is made with all that
 * KaTeX knows, which is too much to fetch for a question. Total: a name that is not known stays, as a word.
 */
export function texLine(tex: string): string {
  const reader = new Reader(tex.match(token) ?? []);
  return joined(reader.row()).normalize('NFC').replace(/\s+/g, ' ').trim();
}

class Reader {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  /** What stands up to a closing sign, or to the end. */
  row(end?: string): Piece[] {
    const out: Piece[] = [];
    for (let next = this.#take(); next !== undefined && next !== end; next = this.#take()) {
      const isBare = next === '^' || next === '_';
      if (isBare) this.#at -= 1;
      out.push(...this.#withScripts(isBare ? [] : this.#item(next)));
    }
    return out;
  }

  #take(): string | undefined {
    const next = this.#tokens[this.#at];
    this.#at += 1;
    return next;
  }

  #skipSpaces(): void {
    while (/^\s/.test(this.#tokens[this.#at] ?? '')) this.#at += 1;
  }

  /** A group, or else one token. */
  #argument(): Piece[] {
    this.#skipSpaces();
    const next = this.#take();
    if (next === undefined) return [];
    // `\frac12` is a half.
    if (/^\d\d/.test(next)) {
      this.#at -= 1;
      (this.#tokens as string[])[this.#at] = next.slice(1);
      return this.#item(next[0] ?? '');
    }
    return next === '{' ? this.row('}') : this.#item(next);
  }

  #withScripts(base: Piece[]): Piece[] {
    const found = new Map<'_' | '^', Piece[]>();
    for (;;) {
      this.#skipSpaces();
      const next = this.#tokens[this.#at];
      if (next === "'") found.set('^', [...(found.get('^') ?? []), { text: '′', kind: 'atom' }]);
      else if (next !== '^' && next !== '_') break;
      this.#at += 1;
      if (next !== "'") found.set(next, [...(found.get(next) ?? []), ...this.#argument()]);
    }
    const where = (['_', '^'] as const).filter((at) => found.has(at));
    return where.length === 0 ? base : scripts([base, ...where.map((at) => found.get(at) ?? [])], where, joined);
  }

  #item(next: string): Piece[] {
    if (next === '{') return this.row('}');
    if (next.startsWith('\\')) return this.#command(next);
    if (/^\d/.test(next)) return [{ text: next.replaceAll('{,}', ','), kind: 'atom' }];
    if (/^\s|^[&}]/.test(next)) return [];
    if (next === '~') return [{ text: ' ', kind: 'space' }];
    return /^\p{L}/u.test(next) ? [letterPiece(next)] : signPieces(next, next === '|');
  }

  #command(command: string): Piece[] {
    const name = command.slice(1);
    if (silent.test(command)) return [];
    if (/^(?:left|right|middle)$/.test(name)) return this.#fence();
    if (wide.test(command) || command === '\\\\') return [{ text: ' ', kind: 'space' }];
    if (/^[dt]?frac$/.test(name)) return fraction([this.#argument(), this.#argument()], joined, false);
    if (/^[dt]?binom$/.test(name)) return this.#binomial();
    if (name === 'sqrt') return this.#root();
    if (name === 'not') return this.#argument().map(({ text, kind }) => ({ text: `${text}\u0338`, kind }));
    if (alphabet.test(command)) return this.#letters(name);
    if (word.test(command)) return [{ text: this.#words(), kind: name.startsWith('op') ? 'word' : 'text' }];
    const accent = accentNames.get(name);
    if (accent) return over([this.#argument(), [{ text: accent, kind: 'atom' }]], joined);
    if (functionNames.has(name)) return [{ text: name, kind: 'word' }];
    const letter = letterNames.get(name);
    return letter ? [letterPiece(letter)] : signPieces(signNames.get(name) ?? name, /^(?:vert|\|)$/i.test(name));
  }

  /** What encloses; a full stop is none. */
  #fence(): Piece[] {
    this.#skipSpaces();
    const next = this.#take() ?? '';
    return next === '.' ? [] : signPieces(signNames.get(next.slice(1)) ?? next, true);
  }

  #binomial(): Piece[] {
    const choice = fraction([this.#argument(), this.#argument()], joined, true);
    return [{ text: '(', kind: 'open' }, ...choice, { text: ')', kind: 'close' }];
  }

  #root(): Piece[] {
    this.#skipSpaces();
    const hasIndex = this.#tokens[this.#at] === '[';
    if (hasIndex) this.#at += 1;
    const index = hasIndex ? this.row(']') : [];
    const raised = index.length > 0 ? script(index, superscripts, '', joined) : '';
    return [{ text: `${raised}√${single(this.#argument(), joined)}`, kind: 'atom' }];
  }

  /** `\mathrm{Var}` is one word; the others are letters. */
  #letters(name: string): Piece[] {
    const pieces = this.#argument();
    const text = pieces.map((piece) => piece.text).join('');
    if (/bb$/i.test(name)) return pieces.map((piece) => letterPiece(doubleStruck.get(piece.text) ?? piece.text));
    return /^\p{L}{2,}$/u.test(text) && name === 'mathrm' ? [{ text, kind: 'word' }] : pieces;
  }

  /** The words of a group as they stand. */
  #words(): string {
    this.#skipSpaces();
    if (this.#take() !== '{') return '';
    let out = '';
    for (let next = this.#take(); next !== undefined && next !== '}'; next = this.#take()) {
      if (/^\\[a-z]/i.test(next)) this.#skipSpaces();
      else out += next.startsWith('\\') ? ' ' : next;
    }
    return out.replace(/ +/g, ' ');
  }
}
