/** Macros that only formulas have, as plain text; the others are in the table of text macros. */
export const mathSymbols: ReadonlyMap<string, string> = table({
  Im: 'Im',
  Leftarrow: '⇐',
  Leftrightarrow: '⇔',
  Pr: 'Pr',
  Re: 'Re',
  Rightarrow: '⇒',
  Upsilon: 'Υ',
  Vert: '‖',
  Xi: 'Ξ',
  ast: '∗',
  asymp: '≍',
  bigcap: '⋂',
  bigcup: '⋃',
  bot: '⊥',
  cap: '∩',
  circ: '∘',
  cong: '≅',
  cup: '∪',
  emptyset: '∅',
  exists: '∃',
  forall: '∀',
  gets: '←',
  gtrsim: '≳',
  iff: '⇔',
  implies: '⇒',
  int: '∫',
  land: '∧',
  lbrace: '{',
  lceil: '⌈',
  lesssim: '≲',
  lfloor: '⌊',
  lnot: '¬',
  lor: '∨',
  lvert: '|',
  lVert: '‖',
  mapsto: '↦',
  mid: '|',
  nabla: '∇',
  neg: '¬',
  notin: '∉',
  odot: '⊙',
  oplus: '⊕',
  otimes: '⊗',
  parallel: '∥',
  partial: '∂',
  perp: '⊥',
  prime: '′',
  prod: '∏',
  rbrace: '}',
  rceil: '⌉',
  rfloor: '⌋',
  rvert: '|',
  rVert: '‖',
  setminus: '∖',
  simeq: '≃',
  sim: '∼',
  subset: '⊂',
  subseteq: '⊆',
  succ: '≻',
  sum: '∑',
  supset: '⊃',
  supseteq: '⊇',
  top: '⊤',
  triangleq: '≜',
  upsilon: 'υ',
  varnothing: '∅',
  vartheta: 'ϑ',
  vee: '∨',
  vert: '|',
  wedge: '∧',
});

/** Combining mark of each accent over one letter. */
export const accents: ReadonlyMap<string, string> = table({
  bar: '\u0304',
  breve: '\u0306',
  check: '\u030C',
  ddot: '\u0308',
  dot: '\u0307',
  hat: '\u0302',
  overline: '\u0305',
  tilde: '\u0303',
  underline: '\u0332',
  vec: '\u20D7',
  widehat: '\u0302',
  widetilde: '\u0303',
});

/** Characters that Unicode has raised. */
export const superscripts: ReadonlyMap<string, string> = pair(
  '0123456789+-=()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
);
/** Characters that Unicode has lowered. */
export const subscripts: ReadonlyMap<string, string> = pair(
  '0123456789+-=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
);
/** Blackboard letters of their own. */
export const doubleStruck: ReadonlyMap<string, string> = pair('CEFHNPQRZ', 'ℂ𝔼𝔽ℍℕℙℚℝℤ');

// Maps, not objects: the names come from hostile text, and `\constructor` must not find anything.
function table(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries));
}

function pair(from: string, to: string): ReadonlyMap<string, string> {
  const values = [...to];
  return new Map([...from].map((char, i) => [char, values[i] ?? char]));
}
