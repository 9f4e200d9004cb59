import type { Parts } from '../../story/figures/parts.ts';

/** Writes what has changed into the elements of a figure. */
export function apply(figure: HTMLElement, parts: Parts): void {
  for (const element of figure.querySelectorAll<HTMLElement | SVGElement>('[data-part]')) {
    const { text, ...attributes } = parts[element.dataset.part ?? ''] ?? {};
    if (text !== undefined && element.textContent !== text) element.textContent = String(text);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  }
}
