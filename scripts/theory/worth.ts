/** Signs that state something about two sides. */
const relation =
  /[=<>≤≥≈∼∝∈⊂→↦≪≫≡]|\\(?:leq?|geq?|l[lt]|g[gt]|approx|sim(?:eq)?|propto|in|subset(?:eq)?|to|rightarrow|mapsto|equiv|lesssim|gtrsim|neq|asymp|coloneqq|perp|prec|succ)(?![A-Za-z])/;

/** A rate or order: `O(…)`, `\tilde{O}(…)`, `\Omega(…)`. */
const order =
  /(?:^|[^A-Za-z\\])(?:O|o|\\(?:mathcal|mathrm|operatorname)\{?\s*O\}?|\\(?:widetilde|tilde)\s*\{?\s*\\?(?:mathcal\s*\{?\s*)?(?:O|Theta|Omega)\}*|\\Omega|\\Theta|\\omega|Ω|Θ)\s*(?:\\left|\\[bB]igg?l?|\\!|\s)*[([]/;

/** Operators that make an expression worth a line of its own. */
const operator =
  /\\(?:frac|tfrac|dfrac|sum|int|prod|sqrt|log|ln|exp|mathbb\s*\{?E|nabla|max|min|arg|sup|inf|det|operatorname)(?![A-Za-z])/;

/** Statements about a number alone: `n=5`, `p<0.05`, `k \in \{1,2\}`, `>90\%`, `10\times`. */
const setting =
  /^(?:\\?[A-Za-zα-ωΑ-Ω]+(?:_\{?\w+\}?)?)?\s*(?:[=<>≈∼≤≥]|\\(?:leq?|geq?|approx|sim|in|lt|gt)(?![A-Za-z]))\s*[-+]?(?:\\?[{[(]?)\s*[\d.,\s]+(?:\\?%|\\times|×|\^\{?[-\d]+\}?)?\s*(?:[\d.,\s]|\\?[}\])]|\\?%|\\ldots|\\times)*$/;

/** Only figures and units. */
const figure = /^[-+~≈<>=±\d.,\s%\\{}^×]*(?:\\(?:times|pm|sim|approx|cdot|%|,|%|mathrm|text)[\d.,\s%{}A-Za-z]*)*$/;

/**
 * Whether a formula says something when it stands alone on a line: a rate, a relation of expressions, an expression
 * with an operator. A symbol, a number, a setting (`n=5`) do not.
 */
export function isStatement(tex: string): boolean {
  const bare = tex.trim();
  if (bare.length < 5 || figure.test(bare) || setting.test(bare)) return false;
  if (order.test(bare)) return true;
  if (relation.test(bare)) return variables(bare) >= 2;
  return operator.test(bare) && bare.length >= 12;
}

/** Whether a formula is one symbol, with its index or accent. */
export function isSymbol(tex: string): boolean {
  return /^(?:[A-Za-zα-ωΑ-Ω]|\\[A-Za-z]+(?:\{[A-Za-z]+\})?)(?:[_^](?:\w|\{[^{}]*\}|\\[A-Za-z]+))*$/.test(tex.trim());
}

/** Variables in a formula: letters and Greek; signs, accents and functions are none. */
function variables(tex: string): number {
  const bare = tex
    .replace(/\\(?:text|mathrm|textrm|textbf|operatorname)\{[^}]*\}|_\{?(?:adj|max|min|\d+)\}?/g, '')
    .replace(
      /\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega|ell)(?![A-Za-z])/g,
      'x',
    )
    .replace(/\\[A-Za-z]+/g, ' ');
  return bare.match(/[A-Za-zα-ωΑ-Ω]/g)?.length ?? 0;
}
