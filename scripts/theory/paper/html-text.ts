import {
  attribute,
  childrenOf,
  eachElement,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  plainOf,
} from './html-tree.ts';
import type { Citation } from './paper.ts';

/** What is no part of a sentence: heads, notes, floats, citations, what LaTeXML could not read. */
const left = [
  'ltx_title',
  'ltx_note',
  'ltx_figure',
  'ltx_table',
  'ltx_float',
  'ltx_tabular',
  'ltx_cite',
  'ltx_bibref',
  'ltx_ERROR',
  'ltx_proof',
  'ltx_tag',
];
const DEEPEST = 100;

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Literal text as TeX text. */
const escaped = (literal: string): string => literal.replace(/[\\~^$%#_&{}]/g, (sign) => signs[sign] ?? `\\${sign}`);

/** A piece of a LaTeXML page as TeX text, and the ids that it refers to. */
export function texOf(node: HtmlNode): { readonly tex: string; readonly cites: Citation[] } {
  const cites: Citation[] = [];
  return { tex: text(node, cites, 0), cites };
}

function text(node: HtmlNode, cites: Citation[], depth: number): string {
  if (depth > DEEPEST) return '';
  if (!isElement(node)) return 'value' in node ? escaped(node.value.replace(/\s+/g, ' ')) : inside(node, cites, depth);
  if (node.tagName === 'math') return maths(node);
  if (hasClass(node, 'ltx_equationgroup')) return group(node);
  if (hasClass(node, 'ltx_equation')) return `\n\\[${rowOf(node).tex}${tagOf(node)}\\]\n`;
  if (node.tagName === 'li') return `\n${item(node, cites, depth)}`;
  if (hasClass(node, ...left)) return '';
  if (hasClass(node, 'ltx_ref')) return reference(node, cites);
  const inner = inside(node, cites, depth);
  if (/^(?:p|div|section|ol|ul|dl)$/.test(node.tagName)) return `\n\n${inner}\n\n`;
  return inner;
}

function inside(node: HtmlNode, cites: Citation[], depth: number): string {
  return childrenOf(node)
    .map((child) => text(child, cites, depth + 1))
    .join('');
}

/** The label of an item, then its text in the same paragraph. */
function item(node: HtmlElement, cites: Citation[], depth: number): string {
  const label = childrenOf(node).find((child) => isElement(child) && hasClass(child, 'ltx_tag_item'));
  const mark = label ? plainOf(label).trim() : '•';
  return `${escaped(mark)} ${inside(node, cites, depth).trim()}\n`;
}

function reference(node: HtmlElement, cites: Citation[]): string {
  const href = attribute(node, 'href');
  const shown = plainOf(node).replace(/\s+/g, ' ').trim();
  const id = href.includes('#') ? href.slice(href.indexOf('#') + 1) : '';
  if (id !== '' && !id.startsWith('bib') && !cites.some(({ label }) => label === id)) {
    const number = /(?:[A-Z]\.|[A-Z])?\d[\w.]*|^[A-Z]$|[IVX]+$/.exec(shown)?.[0] ?? null;
    cites.push({ label: id, what: whatOf(id), number });
  }
  return escaped(shown);
}

/** What LaTeXML's ids say of themselves: `S2.E3`, `S2.Thmtheorem1`, `A1`. */
function whatOf(id: string): string {
  const last = id.split('.').at(-1) ?? '';
  if (/^E\d|^Ex\d/.test(last)) return 'equation';
  if (/^Thm/.test(last)) return last.replace(/^Thm|\d+$/g, '');
  if (/^F\d/.test(last)) return 'figure';
  if (/^T\d/.test(last)) return 'table';
  return /^A\d/.test(id) ? 'appendix' : 'section';
}

function maths(node: HtmlElement): string {
  const tex = alttext(node);
  if (tex === '') return '';
  return attribute(node, 'display') === 'block' ? `\n\\[${tex}\\]\n` : `$${tex}$`;
}

/** LaTeXML's TeX of a formula: lines are cut by comments, and the first style is the cell's. */
function alttext(node: HtmlElement): string {
  return attribute(node, 'alttext')
    .replace(/(?<!\\)%\r?\n/g, '')
    .replace(/\\mathopen\{\}\s*\\mathclose\\bgroup|\\aftergroup\\egroup|\\leavevmode(?![A-Za-z])/g, '')
    .replace(/^\s*\\displaystyle(?![A-Za-z])\s*/, '')
    .trim();
}

/** One row of display maths: its cells, and its number. */
export function rowOf(row: HtmlNode): {
  readonly tex: string;
  readonly cells: readonly string[];
  readonly number: string | null;
} {
  const cells: string[] = [];
  let number: string | null = null;
  eachElement(row, (element) => {
    if (hasClass(element, 'ltx_tag_equation')) {
      number = plainOf(element)
        .trim()
        .replace(/^\(|\)$/g, '');
      return false;
    }
    if (element.tagName === 'math') cells.push(alttext(element));
    return true;
  });
  return { tex: cells.join(' '), cells, number };
}

function tagOf(row: HtmlNode): string {
  const { number } = rowOf(row);
  return number === null ? '' : ` \\tag{${number}}`;
}

/** Rows of `align` and its kin: a cell a column. */
function group(node: HtmlElement): string {
  const rows: string[] = [];
  eachElement(node, (element) => {
    if (element.tagName !== 'tr') return true;
    const { cells } = rowOf(element);
    if (cells.length > 0) rows.push(`${cells.join(' & ')}${tagOf(element)}`);
    return false;
  });
  return rows.length === 0 ? '' : `\n\\begin{align*}${rows.join(' \\\\ ')}\\end{align*}\n`;
}
