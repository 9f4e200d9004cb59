/** TeX's names of letters and the letters. */
const letters = `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
  mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ
  Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ infty ∞ emptyset ∅ varnothing ∅ aleph ℵ Re ℜ Im ℑ
  wp ℘ top ⊤ bot ⊥ partial ∂ nabla ∇ forall ∀ exists ∃ angle ∠ imath ı jmath ȷ`;

/** Its names of signs and the signs. */
const signs = `le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ll ≪ gg ≫ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ asymp ≍
  prec ≺ succ ≻ preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow →
  leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ longrightarrow ⟶ longmapsto ⟼ implies ⟹ iff ⟺
  mid ∣ parallel ∥ perp ⊥ models ⊨ vdash ⊢ colon : pm ± mp ∓ times × cdot ⋅ div ÷ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ setminus ∖
  oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ uplus ⊎ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcap ⋂ bigcup ⋃ bigoplus ⨁
  bigotimes ⨂ bigwedge ⋀ bigvee ⋁ neg ¬ lnot ¬ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ dagger † ddagger ‡ langle ⟨ rangle ⟩ lceil ⌈
  rceil ⌉ lfloor ⌊ rfloor ⌋ lbrace { rbrace } lbrack [ rbrack ] vert ∣ lvert ∣ rvert ∣ Vert ∥ lVert ∥ rVert ∥ | ∥ { { } } % % # # & &`;

/** Accents, and what MathML puts over a letter for each. */
const accents = `hat ^ widehat ^ tilde ~ widetilde ~ bar ˉ overline ‾ breve ˘ dot ˙ ddot ¨ mathring ˚ check ˇ vec ⃗`;

/** Functions that TeX knows by name. */
const functions = `arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd hom inf ker lg lim ln log max min sec sin sinh sup tan
  tanh Pr`;

const rows = (table: string): ReadonlyMap<string, string> => {
  const words = table.split(/\s+/);
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? word] as const] : [])));
};

export const letterNames = rows(letters);
export const signNames = rows(signs);
export const accentNames = rows(accents);
export const functionNames: ReadonlySet<string> = new Set(functions.split(/\s+/));
