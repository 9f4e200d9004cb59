import type { Expression } from './expression.ts';
import { FormulaError, KNOWN, type Token, tokensOf } from './tex-tokens.ts';

const DEEPEST = 30;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const times: ReadonlySet<string> = new Set(['*', '\\cdot', '\\times']);
const fractions: ReadonlySet<string> = new Set(['\\frac', '\\tfrac', '\\dfrac']);
const functions: ReadonlySet<string> = new Set(['\\log', '\\ln', '\\exp']);
const greek: ReadonlySet<string> = new Set(
  [
    'alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi varphi chi psi omega',
  ]
    .flatMap((names) => names.split(' '))
    .map((name) => `\\${name}`),
);

/**
 * TeX as arithmetic. What is computed is what a reader sees: a group in braces that TeX would not show, an exponent of two
 * digits without braces, and whatever can be read in two ways are refused. `\log` is the natural logarithm.
 * @throws FormulaError with the place and the remedy
 */
export function parseTex(tex: string): Expression {
  const reader = new Reader(tokensOf(tex));
  const expression = reader.sum();
  reader.expectEnd();
  return expression;
}

/** The name of a variable alone: `m`, `\tau`, `m_1`; null for anything else. */
export function variableName(tex: string): string | null {
  try {
    const expression = parseTex(tex);
    return typeof expression === 'string' ? expression : null;
  } catch {
    return null;
  }
}

/** Recursive descent: a sum of products of powers. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  sum(): Expression {
    if (++this.#depth > DEEPEST) this.#refuse('it is nested too deeply', 'make it simpler');
    let left: Expression = this.#take('-') ? ['neg', this.#product()] : this.#product();
    for (;;) {
      if (this.#take('+')) left = ['+', left, this.#product()];
      else if (this.#take('-')) left = ['-', left, this.#product()];
      else break;
    }
    this.#depth -= 1;
    return left;
  }

  expectEnd(): void {
    if (this.#token.type !== 'end') this.#refuse(`${this.#token.text} is not understood here`, KNOWN);
  }

  #product(): Expression {
    let left = this.#factor();
    for (;;) {
      if (times.has(this.#token.text)) {
        this.#next += 1;
        left = ['*', left, this.#factor()];
      } else if (this.#take('/')) {
        left = ['/', left, this.#factor()];
        if (this.#begins())
          this.#refuse('what stands below / can be read in two ways', 'use \\frac{}{} or parentheses');
      } else if (this.#begins()) {
        if (this.#token.type === 'number') this.#refuse('a number follows a factor', 'write \\cdot between them');
        left = ['*', left, this.#factor()];
      } else return left;
    }
  }

  /** Whether a factor begins here, so that two stand beside each other. */
  #begins(): boolean {
    const { type, text } = this.#token;
    return type === 'number' || type === 'letter' || '([{'.includes(text) || (type === 'command' && !this.#ends());
  }

  #ends(): boolean {
    return times.has(this.#token.text) || this.#token.text === '\\right';
  }

  #factor(): Expression {
    if (functions.has(this.#token.text)) return this.#function();
    const base = this.#atom();
    if (!this.#take('^')) return base;
    const exponent = this.#script('^');
    if (this.#token.text === '^') this.#refuse('there are two exponents', 'use parentheses');
    return ['^', base, exponent];
  }

  #function(): Expression {
    const name = this.#advance().text;
    const base = name === '\\log' && this.#take('_') ? this.#script('_') : null;
    if (this.#token.text === '^') this.#refuse(`${name} has an exponent`, `write (${name}(x))^{2}`);
    const argument = functions.has(this.#token.text) ? this.#unclear(name) : this.#atom();
    if (this.#token.text === '^' || this.#begins()) this.#unclear(name);
    if (name === '\\exp') return ['exp', argument];
    return base === null ? ['ln', argument] : ['/', ['ln', argument], ['ln', base]];
  }

  #unclear(name: string): never {
    return this.#refuse(`how far ${name} reaches can be read in two ways`, 'use parentheses, and \\cdot after them');
  }

  #atom(): Expression {
    const token = this.#advance();
    const { type, text } = token;
    if (type === 'number') return Number(text);
    if (type === 'letter' || greek.has(text)) return this.#take('_') ? `${text}_${this.#index()}` : text;
    if (text === '\\pi') return Math.PI;
    if (fractions.has(text)) return ['/', this.#braced(text), this.#braced(text)];
    if (text === '\\sqrt') return this.#root();
    if (text === '\\left') return this.#parenthesis(this.#advance(), true);
    if (text === '(' || text === '[') return this.#parenthesis(token, false);
    if (text === '{') this.#refuse('a reader does not see braces', 'use parentheses', token);
    if (type === 'end') this.#refuse('it ends too early', 'complete it', token);
    return this.#refuse(`${text} is not understood here`, KNOWN, token);
  }

  #parenthesis(open: Token, stretched: boolean): Expression {
    const close = closing[open.text];
    if (!close) this.#refuse(`\\left${open.text} is not understood`, 'use \\left( … \\right)', open);
    const inside = this.sum();
    if (stretched && !this.#take('\\right')) this.#refuse('\\left has no \\right', 'write \\right)');
    if (!this.#take(close)) this.#refuse(`${open.text} is not closed`, `write ${close}`, open);
    return inside;
  }

  #root(): Expression {
    if (!this.#take('[')) return ['sqrt', this.#braced('\\sqrt')];
    const degree = this.#advance();
    if (degree.type !== 'number' || !this.#take(']')) this.#refuse('a root has a number in [ ]', 'write \\sqrt[3]{x}');
    return ['^', this.#braced('\\sqrt'), ['/', 1, Number(degree.text)]];
  }

  /** An argument in braces: they belong to the command, whose look shows how far it reaches. */
  #braced(name: string): Expression {
    if (!this.#take('{')) this.#refuse(`${name} has an argument without braces`, `write ${name}{…}`);
    const inside = this.sum();
    if (!this.#take('}')) this.#refuse('{ is not closed', 'write }');
    return inside;
  }

  /** After ^ or _, TeX takes one character, or what stands in braces. */
  #script(sign: string): Expression {
    if (this.#token.text === '{') return this.#braced(sign);
    const { type, text } = this.#token;
    if (text.length !== 1 || (type !== 'number' && type !== 'letter')) {
      this.#refuse(`${sign} is followed by ${text}`, `write ${sign}{…}`);
    }
    this.#next += 1;
    return type === 'number' ? Number(text) : text;
  }

  #index(): string {
    const braced = this.#take('{');
    const { type, text, at } = this.#advance();
    const long = text.length > 1 && !braced;
    if (long || (type !== 'number' && type !== 'letter') || (braced && !this.#take('}'))) {
      throw new FormulaError('an index is one number or one letter', 'write m_1 or m_{12}', at);
    }
    return text.length > 1 ? `{${text}}` : text;
  }

  get #token(): Token {
    // The last token is `end`, and nothing goes beyond it.
    return this.#tokens[Math.min(this.#next, this.#tokens.length - 1)] as Token;
  }

  #advance(): Token {
    const token = this.#token;
    this.#next += 1;
    return token;
  }

  #take(text: string): boolean {
    const { type } = this.#token;
    if (type === 'end' || this.#token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #refuse(message: string, fix: string, { at } = this.#token): never {
    throw new FormulaError(message, fix, at);
  }
}
