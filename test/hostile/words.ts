import { type DefaultTreeAdapterTypes as Html, defaultTreeAdapter as tree } from 'parse5';

/** What a reader finds in a part of a page: text, and of a formula its TeX, which MathML carries for those who listen. */
export function visible(node: Html.Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  if (tree.isElementNode(node)) {
    if (/^(?:script|style|template)$/.test(node.tagName)) return '';
    if (node.attrs.some(({ name, value }) => name === 'class' && value === 'katex')) return annotation(node);
  }
  return node.childNodes.map(visible).join('');
}

function annotation(node: Html.Node): string {
  if (tree.isElementNode(node) && node.tagName === 'annotation') return node.childNodes.map(visible).join('');
  return 'childNodes' in node ? node.childNodes.map(annotation).join('') : '';
}

/** Characters that the cleaning takes out: they show nothing. */
const removed =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** What names something and is no word of a text: arguments of these commands, and names of commands. */
const named =
  /\\(?:cite\w*|[a-z]*ref|label|begin|end|include\w*|input|(?:text)?color(?:box)?|href|html[A-Z]\w*|unicode|rule)\*?(?:\[[^\]]*\])?(?:\s*\{[^{}]*\})?|\\[A-Za-z@]+\*?/g;

/** Words of a title of four letters and more that are not in what is shown, letters alone compared. */
export function lostWords(title: string, shown: string): string[] {
  const there = letters(shown);
  const plain = title
    .replace(/\s|\u0085/g, ' ')
    .replace(removed, '')
    .replace(named, ' ');
  return [...new Set(plain.match(/\p{L}{4,}/gu) ?? [])].filter((word) => !there.includes(letters(word)));
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(removed, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
