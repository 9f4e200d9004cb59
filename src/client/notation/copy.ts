/** A formula's TeX. */
export const texOf = (formula: Element): string =>
  formula.querySelector('annotation')?.textContent ?? formula.textContent ?? '';

/** A button that copies TeX. */
export function copyButton(tex: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy TeX';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(tex());
    button.textContent = 'Copied';
  });
  return button;
}

/** Gives each theory card a button that copies its display formulas, in the line that names the source. */
export function copyCards(article: Element): void {
  for (const card of article.querySelectorAll('.theory-card')) {
    const formulas = [...card.querySelectorAll('.math-display .katex')];
    if (formulas.length === 0) continue;
    const tex = () => formulas.map((formula) => `\\[\n${texOf(formula)}\n\\]`).join('\n\n');
    (card.querySelector('.theory-source') ?? card.querySelector('h3'))?.append(' ', copyButton(tex));
  }
}
