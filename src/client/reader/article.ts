import type { Listed } from '../../reader/verdict.ts';

/** What a list's page has of a story, for its words and topics. */
export function listedOf(article: HTMLElement): Listed {
  const { story = '', topics = '', about = '' } = article.dataset;
  const shown = [...article.querySelectorAll('.headline, .tldr')].map(textOf);
  return { id: story, topics: topics.split(' '), text: [...shown, about].join(' ; ') };
}

/** An element's text, each formula once, as TeX. */
export function textOf(element: Element): string {
  if (!element.querySelector('.katex')) return element.textContent ?? '';
  const copy = element.cloneNode(true) as Element;
  for (const formula of copy.querySelectorAll('.katex')) {
    formula.replaceWith(formula.querySelector('annotation')?.textContent ?? '');
  }
  return copy.textContent ?? '';
}

/** Whether the browser has read all of an element: something stands behind it. */
export function isWhole(element: Node): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
