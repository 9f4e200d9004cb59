import katex, { type KatexOptions } from 'katex';
import { escapeHtml } from './escape.ts';
import { knownMacros, rewriteTex, undefinedName } from './math-repair.ts';

/** A formula as HTML, and how it came about. */
export interface RenderedMath {
  readonly html: string;
  /** `strict`: as written; `repaired`: after one of our repairs; `lenient`: against LaTeX's rules; `source`: the TeX itself. */
  readonly level: 'strict' | 'repaired' | 'lenient' | 'source';
  /** What is wrong with the formula, for the person who can mend it; null at level `strict`. */
  readonly message: string | null;
}

// Hostile TeX: a definition of 1,000 characters keeps KaTeX busy for 26 s, 100 kB of flat input give 16 MB of HTML, and
// deep nesting overflows the stack. No formula of 74,728 abstracts was longer than 498 characters, deeper than 4, or a definition.
const MAX_LENGTH = 2000;
const MAX_DEPTH = 50;
/** HTML of one formula. 2,000 characters full of indices come to 320,000; empty cells of a matrix would come to a million. */
const MAX_HTML = 400_000;
/** A command, as KaTeX reads it. */
const command = /\\(?:[A-Za-z@]+|[^A-Za-z@])/g;
const definition =
  /^\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|(?:re)?newenvironment|DeclareMathOperator)$/;
/** What writes to the terminal of a build, where a forge may take a line for a command (`::error::`). */
const talk = /^\\(?:message|errmessage|show)$/;
/** A name of KaTeX's own: `\tag` defines `\df@tag`, which then stands for as much as one likes. LaTeX knows none in a text. */
const internal = /^\\[A-Za-z@]*@/;
const limits = { trust: false, maxExpand: 200, maxSize: 20, throwOnError: true } as const;

/** Repairs that bring a macro each; more unknown names than this in one formula is not a formula. */
const MAX_NAMES = 12;
const MEMO_SIZE = 2000;
const memo = new Map<string, RenderedMath>();

/**
 * One formula as KaTeX's HTML with MathML. Never throws and never drops a formula: strict KaTeX; then with repairs;
 * then leniently; then the marked source. Results are kept in a bounded table.
 */
export function renderMath(tex: string, options: { display?: boolean } = {}): RenderedMath {
  const display = options.display ?? false;
  const key = `${display ? 'd' : 'i'}${tex}`;
  const known = memo.get(key);
  if (known) return known;
  const climbed = climb(tex, display);
  const { length } = climbed.html;
  const rendered =
    length > MAX_HTML ? asSource(tex, `${length} characters of HTML: the limit is ${MAX_HTML}`) : climbed;
  if (memo.size >= MEMO_SIZE) memo.delete(memo.keys().next().value as string);
  memo.set(key, rendered);
  return rendered;
}

/** What strict KaTeX (with our limits) says against a formula; null when it takes it. */
export function checkMath(tex: string, display = false): string | null {
  const refusal = refuse(tex);
  return refusal ?? messageOf(attempt(tex, { displayMode: display, strict: 'error' }));
}

/** A formula's MathML, by the same repairs; null where the page shows its source. */
export function mathmlOf(tex: string, { display = true }: { readonly display?: boolean } = {}): string | null {
  if (refuse(tex)) return null;
  const mathml = repair(rewriteTex(tex).tex, { displayMode: display, strict: 'ignore', output: 'mathml' });
  return mathml !== null && mathml.length <= MAX_HTML ? mathml : null;
}

type Attempt = { readonly html: string } | { readonly error: unknown };

function climb(tex: string, display: boolean): RenderedMath {
  const refusal = refuse(tex);
  if (refusal) return asSource(tex, refusal);
  const rewritten = rewriteTex(tex);
  const strict = attempt(tex, { displayMode: display, strict: 'error' });
  // A link is inert in KaTeX but hides its text: the rewritten formula shows it.
  if ('html' in strict && !rewritten.link) return { html: strict.html, level: 'strict', message: null };
  const message = messageOf(strict) ?? 'a formula cannot hold a link';
  const repaired = repair(rewritten.tex, { displayMode: display, strict: 'error' });
  if (repaired) return { html: repaired, level: 'repaired', message };
  const lenient = attempt(tex, { displayMode: display, strict: 'ignore' });
  const html = 'html' in lenient ? lenient.html : repair(rewritten.tex, { displayMode: display, strict: 'ignore' });
  return html ? { html, level: 'lenient', message } : asSource(tex, message);
}

/** Strict or lenient KaTeX, giving each unknown name a meaning until it passes; null when it does not. */
function repair(tex: string, options: KatexOptions): string | null {
  const macros: Record<string, string> = {};
  for (let round = 0; round <= MAX_NAMES; round += 1) {
    const tried = attempt(tex, { ...options, macros: { ...macros } });
    if ('html' in tried) return tried.html;
    const name = undefinedName(tried.error);
    if (!name || macros[name]) return null;
    macros[name] = knownMacros[name] ?? `\\mathrm{${name.slice(1)}}`;
  }
  return null;
}

function attempt(tex: string, options: KatexOptions): Attempt {
  try {
    return { html: katex.renderToString(tex, { output: 'htmlAndMathml', ...limits, ...options }) };
  } catch (error) {
    // Not only ParseError: deep input gives RangeError, odd input has given TypeError.
    return { error };
  }
}

function messageOf(tried: Attempt): string | null {
  if ('html' in tried) return null;
  const message = tried.error instanceof Error ? tried.error.message : String(tried.error);
  // KaTeX underlines the place with combining characters.
  return message.replace(/^KaTeX parse error: /, '').replaceAll('\u0332', '');
}

function refuse(tex: string): string | null {
  if (tex.length > MAX_LENGTH) return `a formula of ${tex.length} characters: the limit is ${MAX_LENGTH}`;
  for (const [name] of tex.matchAll(command)) {
    if (definition.test(name)) return `a formula must not define anything, and this one has ${name}`;
    if (talk.test(name)) return `a formula must not write to the terminal, and this one has ${name}`;
    if (internal.test(name)) return `${name} is a name inside of the typesetter`;
  }
  return depthOf(tex) > MAX_DEPTH ? `braces nested deeper than ${MAX_DEPTH}` : null;
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of tex) {
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function asSource(tex: string, message: string): RenderedMath {
  const html = `<code class="tex" title="${escapeHtml(message)}">${escapeHtml(tex)}</code>`;
  return { html, level: 'source', message };
}
