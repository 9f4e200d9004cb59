/** One formula, and what each place that shows formulas makes of it. */
export interface Formula {
  readonly tex: string;
  /** In one line of plain text: feeds, descriptions, search, RIS and CSL, headlines in OG images. */
  readonly line: string;
  /** What the eye meets on the page, letter by letter, spaces aside; left out where boxes and strokes make the sense. */
  readonly seen?: string;
}

const tex = String.raw;

/** The formulas that every output is tested on. */
export const formulas: readonly Formula[] = [
  { tex: tex`O(1/m + 1/\sqrt{n})`, line: 'O(1/m + 1/√n)' },
  { tex: tex`\frac{1}{3}`, line: '1/3' },
  { tex: tex`\frac13`, line: '1/3' },
  { tex: tex`\tfrac{1}{2n}`, line: '1/(2n)' },
  { tex: tex`\frac{a+b}{c}`, line: '(a+b)/c' },
  { tex: tex`\frac{2}{3}n`, line: '(2/3)n' },
  { tex: tex`\frac{1}{n}\sum_{i=1}^n x_i`, line: '(1/n) ∑ᵢ₌₁ⁿ xᵢ' },
  { tex: tex`\frac{\partial f}{\partial x}`, line: '∂f/∂x' },
  { tex: tex`1/\tfrac{a}{b}`, line: '1/(a/b)' },
  { tex: tex`\sqrt{\frac{\log(1/\delta)}{n}}`, line: '√((log(1/δ))/n)' },
  { tex: tex`\sqrt[3]{x+1}`, line: '³√(x+1)' },
  { tex: tex`\widetilde{\mathcal{O}}(n^{2/3})`, line: 'Õ(n^(2/3))' },
  { tex: tex`x_i^2 \in \mathbb{R}^d`, line: 'xᵢ² ∈ ℝᵈ', seen: 'xi2∈Rd' },
  { tex: tex`2^{n \log n}`, line: '2^(n log n)', seen: '2nlogn' },
  { tex: tex`x^{np}_{\text{big}}`, line: 'x_bigⁿᵖ' },
  { tex: tex`\nabla_\theta J`, line: '∇_θ J', seen: '∇θJ' },
  { tex: tex`10^{-3}`, line: '10⁻³', seen: '10−3' },
  { tex: tex`1{,}000 \pm 3\%`, line: '1,000 ± 3%', seen: '1,000±3%' },
  { tex: tex`17.5^\circ`, line: '17.5°', seen: '17.5∘' },
  { tex: tex`-x + (-y) - 1`, line: '-x + (-y) - 1', seen: '−x+(−y)−1' },
  { tex: tex`f' = A^\top x^*`, line: 'f′ = Aᵀx*' },
  { tex: tex`p(y \mid x) = \mathrm{KL}(p\,\|\,q)`, line: 'p(y | x) = KL(p ‖ q)', seen: 'p(y∣x)=KL(p∥q)' },
  { tex: tex`\left\lVert \hat{\theta} \right\rVert \le \log n`, line: '‖θ̂‖ ≤ log n' },
  { tex: tex`\operatorname*{arg\,min}_\theta L(\theta)`, line: 'arg min_θ L(θ)' },
  { tex: tex`\mathbb{E}_{x\sim p}[f(x)]`, line: '𝔼_(x∼p)[f(x)]' },
  { tex: tex`\{0,1\}^n`, line: '{0, 1}ⁿ', seen: '{0,1}n' },
  { tex: tex`f\colon X\to Y,\ x\mapsto x^2`, line: 'f : X → Y, x ↦ x²' },
  { tex: tex`\epsilon := \varepsilon \ne \phi`, line: 'ε := ε ≠ φ' },
  { tex: tex`\binom{n}{k}`, line: '(n choose k)' },
  { tex: tex`\begin{pmatrix} a & b \\ c & d\end{pmatrix}`, line: '(a, b; c, d)' },
  { tex: tex`\begin{cases} 1 & x>0 \\ 0 & \text{otherwise}\end{cases}`, line: '{1, x > 0; 0, otherwise' },
  { tex: tex`\underbrace{17.5}_{\text{evidence}} + 3`, line: '17.5 (evidence) + 3' },
  { tex: tex`x \text{ if } y>0`, line: 'x if y > 0', seen: 'xify>0' },
  { tex: tex`a \not= b`, line: 'a ≠ b' },
  { tex: tex`O\!\left(\frac{1}{n}\right)`, line: 'O(1/n)' },
  { tex: tex`n!/k!`, line: 'n!/k!', seen: 'n!/k!' },
];
