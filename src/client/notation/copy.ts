/** A formula's TeX. */
export const texOf = (formula: Element): string =>
  formula.querySelector('annotation')?.textContent ?? formula.textContent ?? '';

/** A button that copies TeX. */
export function copyButton(tex: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy TeX';
  copies(button, tex);
  return button;
}

function copies(button: HTMLButtonElement, tex: () => string): void {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(tex());
    button.textContent = 'Copied';
  });
}

/** Brings each theory card's button to life, which copies its display formulas. */
export function copyCards(article: Element): void {
  for (const button of article.querySelectorAll<HTMLButtonElement>('.copy-tex')) {
    const formulas = [...(button.closest('.theory-card')?.querySelectorAll('.math-display .katex') ?? [])];
    const tex = () => formulas.map((formula) => `\\[\n${texOf(formula)}\n\\]`).join('\n\n');
    copies(button, tex);
  }
}
