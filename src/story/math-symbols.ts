/** Combining mark of each accent that MathML puts over a letter: hat, tilde, bar, overline, breve, dots, ring, check, arrow. */
export const combining: ReadonlyMap<string, string> = pair(
  '^~\u02C9\u203E\u02D8\u02D9\u00A8\u02DA\u02C7\u20D7',
  '\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030A\u030C\u20D7',
);

/** Characters that Unicode has raised. */
export const superscripts: ReadonlyMap<string, string> = pair(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδφχ⊤∘′',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡᵀ°′',
);

/** Characters that Unicode has lowered. */
export const subscripts: ReadonlyMap<string, string> = pair(
  '0123456789+-=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

/** Blackboard letters that are in every font. */
export const doubleStruck: ReadonlyMap<string, string> = pair('CEFHNPQRZ', 'ℂ𝔼𝔽ℍℕℙℚℝℤ');

/** Signs that MathML has in a form of their own and plain text in an everyday one. */
export const everyday: ReadonlyMap<string, string> = pair('−∣∥⋅∗⋯ϵϕ', '-|‖·*…εφ');

/** Signs with room on both sides when something stands before them. */
export const binary: ReadonlySet<string> = new Set('+-±∓×·÷∗*∪∩∖⊕⊗⊙⊎∧∨∘⊓⊔⋆');

/** Operators whose operand follows: sums, products, integrals. */
export const large: ReadonlySet<string> = new Set('∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀');

export const opening: ReadonlySet<string> = new Set('([{⟨⌈⌊');
export const closing: ReadonlySet<string> = new Set(')]}⟩⌉⌋!′');
export const punctuation: ReadonlySet<string> = new Set(',;');
/** What stands as close as it can: neither a relation nor an operation. */
export const tight: ReadonlySet<string> = new Set('/|‖.¬∂∇∀∃…⋮⋱%#&@?');

function pair(from: string, to: string): ReadonlyMap<string, string> {
  const values = [...to];
  return new Map([...from].map((char, i) => [char, values[i] ?? char]));
}
