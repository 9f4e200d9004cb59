/** Signs that compare two sides. Membership and arrows only say where a symbol lives. */
const relation =
  /:=|[=<>≤≥≈∼∝≪≫≡≲≳≍]|\\(?:leq?|leqslant|geq?|geqslant|l[lt]|g[gt]|approx|sim(?:eq)?|propto|equiv|lesssim|gtrsim|asymp|coloneqq|prec(?:eq)?|succ(?:eq)?|cong)(?![A-Za-z])/;

/** A rate or order: `O(…)`, `\tilde{O}(…)`, `\Omega(…)`. */
const order =
  /(?:^|[^A-Za-z\\])(?:O|o|\\(?:mathcal|mathrm|operatorname|mathsf)\s*\{?\s*O\}?|\\(?:widetilde|tilde|wide?hat)\s*\{?\s*(?:\\(?:mathcal|mathrm)\s*\{?\s*)?(?:O|\\Theta|\\Omega|Θ|Ω)\}*|\\Omega|\\Theta|\\omega|Ω|Θ)\}*\s*(?:\\left|\\[bB]igg?l?|\\!|\s)*[([]/;

/** Operators that make an expression say something. */
const operator =
  /\\(?:[dt]?frac|binom|sum|int|prod|sqrt|log|ln|exp|nabla|partial|max|min|sup|inf|arg(?:max|min)|det|lceil|lfloor|poly)(?![A-Za-z])|\\mathbb\s*\{?\s*[EP]\s*\}?\s*(?:_\{[^{}]*\})?\s*(?:\\left)?[[(]|\^\{[^{}]*(?:\/|\\log|\\ln)[^{}]*\}|(?<![\d.^_{])[2e]\^\{?-?\\?[A-Za-z]/;

/** Signs that say where a symbol lives. */
const domain = /[∈⊂⊆→↦]|\\(?:in|subset(?:eq)?|to|rightarrow|mapsto)(?![A-Za-z])/;

/** A list in parentheses, which only names its members. */
const tuple = /^\s*\([^()+/-]*,[^()+/-]*(?:\([^()]*\)[^()+/-]*)?\)\s*$/;

/** A function of given numbers: `Z(11, 22)`. */
const value = /[A-Za-z]\s*\(\s*\d+(?:\s*,\s*\d+)+\s*\)\s*$/;

/**
 * Whether a formula says something when it stands on a line of its own: a rate, a relation of expressions, an expression
 * with an operator. A symbol, a number, a setting (`n=5`), a domain (`x \\in X`) and words do not.
 */
export function isStatement(tex: string): boolean {
  const bare = plain(tex);
  if (/(?<![\\A-Za-z])[A-Za-z]{4,}/.test(bare)) return false;
  return partsOf(bare).some((part) => {
    if (order.test(part)) return variablesOf(part) >= 2;
    return variablesOf(part) >= 1 && relates(part);
  });
}

/** Whether a relation says more than what a symbol is set to; or, without one, an expression is worth a line. */
function relates(part: string): boolean {
  const sides = part.split(relation).filter((side) => atomsOf(side) > 0);
  if (sides.length < 2) return expresses(sides.join(''));
  if (sides.some((side) => value.test(side))) return true;
  if (!isRich(part) && (domain.test(outside(part)) || tuple.test(sides.at(-1) ?? ''))) return false;
  if (sides.slice(1).every((side) => variablesOf(side) === 0 && !operator.test(side))) return false;
  return atomsOf(part) >= (isRich(part) ? 3 : 4) && !sides.every(isSimple);
}

function expresses(bare: string): boolean {
  if (/\\times|,/.test(bare) || domain.test(outside(bare))) return false;
  if (operator.test(bare)) return atomsOf(bare) >= 3 || /\\sqrt|\\log|\\poly|\^\{[^{}]*\//.test(bare);
  return variablesOf(bare) >= 2 && atomsOf(bare) >= 5 && /[+/-]/.test(bare.replace(/\^\{-1\}/g, ''));
}

/** An operator, or a power that varies. */
const isRich = (part: string): boolean =>
  operator.test(part) || /[A-Za-zα-ωΑ-Ω0-9)]\^(?:\{[^{}()]*[A-Za-zα-ω/][^{}()]*\}|[a-zα-ω])/.test(part);

/** The parts of a list: `a=1, b=2`. Commas between brackets part nothing. */
function partsOf(tex: string): string[] {
  const cuts = [...outside(tex).matchAll(/,/g)].map((match) => match.index);
  return [0, ...cuts.map((cut) => cut + 1)].map((start, i) => tex.slice(start, cuts[i]));
}

/** The formula, length kept, with blanks for everything that stands between brackets. */
function outside(tex: string): string {
  const inner = /\\?[([{][^()[\]{}]*\\?[)\]}]/g;
  let text = tex;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(inner, (found) => ' '.repeat(found.length));
  }
  return text;
}

/** Whether a formula is one symbol, with its index or accent. */
export function isSymbol(tex: string): boolean {
  return /^(?:[A-Za-zα-ωΑ-Ω]|\\[A-Za-z]+(?:\{[A-Za-z]+\})?)(?:[_^](?:\w|\{[^{}]*\}|\\[A-Za-z]+))*$/.test(tex.trim());
}

/** A number or one symbol. */
const isSimple = (side: string): boolean =>
  !isRich(side) && atomsOf(side.replace(/[_^](?:\{[^{}]*\}|\\?\w)/g, '')) <= 1;

const lowerGreek =
  /\\(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|ell)(?![A-Za-z])\s*/g;

/** Without spacing, sizes, text and what only sets letters in another face. */
function plain(tex: string): string {
  return tex
    .replace(/\\(?:text[a-z]*|mbox|operatorname\*?|mathrm)\s*\{[^{}]*\}/g, faceless)
    .replace(/\\(?:tiny|scriptsize|displaystyle|left|right|[bB]igg?[lr]?|[,;:!]|quad|qquad)(?![A-Za-z])/g, '')
    .replace(/\{([=<>+-])\}/g, '$1')
    .replace(/~/g, ' ')
    .replace(lowerGreek, 'α');
}

/** A word in a formula counts as nothing, a letter in an upright face as itself. */
function faceless(group: string): string {
  if (/poly(?:log)?\s*\}/.test(group)) return '\\poly';
  return /\{\s*\w\s*\}/.test(group) ? group : ' ';
}

/** Letters and Greek letters; accents, faces and functions are none. */
function variablesOf(tex: string): number {
  const letters = tex
    .replace(/\\(?:Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|[Oo]mega)(?![A-Za-z])/g, 'Α')
    .replace(/\\[A-Za-z]+/g, ' ');
  return letters.match(/[A-Za-zα-ωΑ-Ω]/g)?.length ?? 0;
}

/** Variables and numbers. */
function atomsOf(tex: string): number {
  return variablesOf(tex) + (tex.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0);
}
