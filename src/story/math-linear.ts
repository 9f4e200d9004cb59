import { macros } from './macros.ts';
import { rewriteTex } from './math-repair.ts';
import { accents, doubleStruck, mathSymbols, subscripts, superscripts } from './math-symbols.ts';

const delimiterSize = /^(?:left|right|[bB]igg?[lrm]?|middle)$/;
const silent =
  /^(?:limits|nolimits|displaystyle|textstyle|scriptstyle|boldsymbol|bm|operatorname\*?|rm|bf|cal|it|tiny|small)$/;
const operator = /^(?:log|ln|exp|sin|cos|tan|min|max|sup|inf|arg|argmax|argmin|lim|det|dim|ker)$/;

/** Beyond this depth a formula is hostile; its source is readable enough. */
const deepest = 30;

/**
 * A formula as readable plain text, for places that hold no markup: `O(1/m + 1/\sqrt{n})` → `O(1/m + 1/√n)`.
 * Total: what it does not know it shows by name.
 */
export function linearMath(tex: string): string {
  const plain = new Linear(rewriteTex(tex.slice(0, 2000)).tex, 0).read();
  return plain
    .replace(/\s+/g, ' ')
    .replace(/([([{]) | (?=[)\]},])/g, '$1')
    .trim();
}

class Linear {
  private readonly tex: string;
  private readonly depth: number;
  private at = 0;
  constructor(tex: string, depth: number) {
    this.tex = tex;
    this.depth = depth;
  }

  read(): string {
    let out = '';
    while (this.at < this.tex.length) out += this.next();
    return out;
  }

  /** One letter, command or group. */
  private next(): string {
    const char = this.tex[this.at] ?? '';
    if (char === '\\') return this.command();
    if (char === '{') return this.group();
    this.at += 1;
    if (char === '^') return script(this.argument(), superscripts, '^');
    if (char === '_') return script(this.argument(), subscripts, '_');
    if (char === '}' || char === '$') return '';
    if (char === '&' || char === '~') return ' ';
    return char === "'" ? '′' : char;
  }

  private command(): string {
    const name = /^(?:[A-Za-z]+\*?|.)/s.exec(this.tex.slice(this.at + 1, this.at + 40))?.[0] ?? '';
    this.at += 1 + name.length;
    if (!/^[A-Za-z]/.test(name)) return sign(name);
    if (/^(?:begin|end)$/.test(name)) {
      this.argument();
      return ' ';
    }
    if (/^[dt]?frac$/.test(name)) return `${wrap(this.argument())}/${wrap(this.argument())}`;
    if (name === 'sqrt') return this.root();
    const accent = accents.get(name);
    if (accent) return mark(this.argument(), accent);
    if (name === 'mathbb') return [...this.argument()].map((c) => doubleStruck.get(c) ?? c).join('');
    return this.named(name);
  }

  private named(name: string): string {
    if (delimiterSize.test(name)) return this.tex[this.at] === '.' ? this.skip() : '';
    if (silent.test(name)) return '';
    const symbol = mathSymbols.get(name) ?? macros.get(name);
    if (typeof symbol === 'string') return symbol;
    if (symbol) return symbol.arguments > 0 ? this.argument() : symbol.text;
    return operator.test(name) ? `${name} ` : name;
  }

  private skip(): string {
    this.at += 1;
    return '';
  }

  private root(): string {
    const index = /^\s*\[([^\]]*)\]/.exec(this.tex.slice(this.at, this.at + 40));
    if (index) this.at += index[0].length;
    const degree = index ? script(index[1] ?? '', superscripts, '') : '';
    return `${degree}√${wrap(this.argument())}`;
  }

  /** The group, command or letter that a command takes. */
  private argument(): string {
    while (/\s/.test(this.tex[this.at] ?? '')) this.at += 1;
    return this.at < this.tex.length ? this.next().trim() : '';
  }

  private group(): string {
    const from = this.at + 1;
    let depth = 0;
    for (; this.at < this.tex.length; this.at += 1) {
      const char = this.tex[this.at];
      if (char === '\\') this.at += 1;
      else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth === 0) break;
    }
    const inside = this.tex.slice(from, this.at);
    this.at += 1;
    return this.depth >= deepest ? inside : new Linear(inside, this.depth + 1).read();
  }
}

function sign(char: string): string {
  if (char === '|') return '‖';
  if (/[\\,;:> ]/.test(char)) return ' ';
  return /[!/-]/.test(char) ? '' : char;
}

const wrap = (text: string): string =>
  /^[\p{L}\p{M}\d.′√⁰-₟ᵢⱼ²³¹]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;

const mark = (text: string, accent: string): string =>
  [...text].length === 1 ? (text + accent).normalize('NFC') : text;

function script(text: string, table: ReadonlyMap<string, string>, sign: string): string {
  const chars = [...text];
  if (chars.length > 0 && chars.every((c) => table.has(c))) return chars.map((c) => table.get(c)).join('');
  return chars.length === 1 || /^[\p{L}\d]+$/u.test(text) ? `${sign}${text}` : `${sign}(${text})`;
}
