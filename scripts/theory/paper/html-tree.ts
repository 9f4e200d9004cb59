import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A node of a page. */
export type HtmlNode = DefaultTreeAdapterTypes.Node;
/** An element of a page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements in each other; LaTeXML nests 30 deep. */
const DEEPEST = 150;

/** A page as a tree, what stands inside of `<math>` left out: its TeX is in an attribute, and it is most of a page. */
export function treeOf(html: string): DefaultTreeAdapterTypes.Document {
  return parse(withoutMathml(html));
}

function withoutMathml(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<math'); open >= 0; open = html.indexOf('<math', at)) {
    const head = endOfTag(html, open);
    const close = html.indexOf('</math>', head);
    if (close < 0) break;
    parts.push(html.slice(at, head));
    at = close;
  }
  return parts.join('') + html.slice(at);
}

/** Place behind the tag at `at`; a `>` between quotes does not end it. */
function endOfTag(html: string, at: number): number {
  let quote = '';
  for (let i = at; i < html.length; i += 1) {
    const char = html[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i + 1;
  }
  return html.length;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Value of an attribute; '' without. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Whether an element has one of these classes. */
export function hasClass(element: HtmlElement, ...names: readonly string[]): boolean {
  const classes = attribute(element, 'class').split(/\s+/);
  return names.some((name) => classes.includes(name));
}

/** Children of a node, none for a leaf. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Every element below `root` in the page's order. `visit` gives false to leave out what is inside. */
export function eachElement(root: HtmlNode, visit: (element: HtmlElement) => boolean | undefined, depth = 0): void {
  if (depth > DEEPEST) return;
  for (const node of childrenOf(root)) {
    if (!isElement(node)) continue;
    if (visit(node) !== false) eachElement(node, visit, depth + 1);
  }
}

/** The first element below `root` with a class; null without. */
export function firstOf(root: HtmlNode, className: string): HtmlElement | null {
  let found: HtmlElement | null = null;
  eachElement(root, (element) => {
    if (found === null && hasClass(element, className)) found = element;
    return found === null;
  });
  return found;
}

/** Plain text of a node. */
export function plainOf(node: HtmlNode, depth = 0): string {
  if ('value' in node) return node.value;
  if (depth > DEEPEST) return '';
  return childrenOf(node)
    .map((child) => plainOf(child, depth + 1))
    .join('');
}
