import { cleanText } from '../../../src/story/tex.ts';
import { bodyText } from './body.ts';
import { rowOf, texOf } from './html-text.ts';
import {
  attribute,
  childrenOf,
  eachElement,
  firstOf,
  type HtmlElement,
  hasClass,
  isElement,
  plainOf,
  treeOf,
} from './html-tree.ts';
import { type Equation, kindOf, MOST_STATEMENTS, type Paper, PaperError, type Statement } from './paper.ts';
import { type Passage, paperSymbols } from './passages.ts';

/** Longest page, in characters. */
const LONGEST = 16_000_000;

const sketched = /\b(?:sketch|idea|outline|overview|intuition)\b/i;

/**
 * What a paper's HTML states, as LaTeXML writes it (https://math.nist.gov/~BMiller/LaTeXML/manual/): blocks of class
 * `ltx_theorem` with number and title from their heads, formulas by their `alttext`, equation numbers, references. Ids of
 * the page stand for labels, which it does not have.
 * @throws PaperError where the page is not LaTeXML's, or longer than any paper
 */
export function latexmlPaper(html: string): Paper {
  if (html.length > LONGEST) throw new PaperError(`a page of more than ${LONGEST} characters`);
  if (!/\bltx_(?:document|page_main)\b/.test(html)) throw new PaperError('the page is no paper as LaTeXML writes them');
  const document = treeOf(html);
  const reader = new Reader();
  eachElement(document, (element) => reader.visit(element));
  return reader.paper();
}

/** Collects what a page states, element by element. */
class Reader {
  private readonly statements: Statement[] = [];
  private readonly equations: Equation[] = [];
  private readonly passages: Passage[] = [];
  private readonly said = new Set<string>();
  private introduction = '';
  private place = '';
  /** Where the blocks that were read stand. */
  private readonly places = new Map<HtmlElement, string>();

  visit(element: HtmlElement): boolean | undefined {
    if (hasClass(element, 'ltx_bibliography', 'ltx_figure', 'ltx_table', 'ltx_authors')) return false;
    if (hasClass(element, 'ltx_section', 'ltx_appendix', 'ltx_subsection', 'ltx_chapter')) this.section(element);
    if (hasClass(element, 'ltx_theorem')) this.theorem(element);
    if (hasClass(element, 'ltx_proof')) this.proof(element);
    if (hasClass(element, 'ltx_eqn_row')) this.row(element);
    if (hasClass(element, 'ltx_p')) this.passages.push({ tex: texOf(element).tex, place: this.placeOf(element) });
    return undefined;
  }

  paper(): Paper {
    const { statements, equations, introduction } = this;
    return { statements, equations, symbols: paperSymbols(this.passages), introduction };
  }

  private section(element: HtmlElement): void {
    const title = childrenOf(element).find(
      (child): child is HtmlElement => isElement(child) && hasClass(child, 'ltx_title'),
    );
    if (!title) return;
    const number = numberIn(plainOf(firstOf(title, 'ltx_tag') ?? title));
    const word = hasClass(element, 'ltx_appendix') || attribute(element, 'id').startsWith('A') ? 'Appendix' : 'Section';
    if (firstOf(title, 'ltx_tag') && number) this.place = `${word} ${number}`;
    if (this.introduction === '' && /introduction/i.test(plainOf(title))) {
      this.introduction = cleanText(texOf(element).tex);
    }
  }

  private theorem(element: HtmlElement): void {
    const head = headOf(element);
    if (this.statements.length >= MOST_STATEMENTS || head.word === '') return;
    // What is said again, word for word under its old number, is one statement.
    const key = `${head.word} ${head.number}`;
    if (head.number !== null && this.said.has(key)) return;
    this.said.add(key);
    const { tex, cites } = texOf(element);
    const label = attribute(element, 'id') || null;
    this.statements.push({ kind: kindOf(head.word), ...head, label, tex: bodyText(tex), cites, proofIdea: null });
    if (head.number) this.places.set(element, key);
  }

  private placeOf(element: HtmlElement): string {
    let at: HtmlElement | null = element;
    for (let up = 0; at && up < 12; up += 1) {
      const place = this.places.get(at);
      if (place !== undefined) return place;
      at = parentOf(at);
    }
    return this.place;
  }

  private proof(element: HtmlElement): void {
    const title = firstOf(element, 'ltx_title');
    if (!title || !sketched.test(plainOf(title))) return;
    const ids = linksIn(title);
    const at = this.statements.findIndex(({ label }) => label !== null && ids.includes(label));
    const index = at >= 0 ? at : this.statements.length - 1;
    const statement = this.statements[index];
    if (!statement || statement.proofIdea !== null) return;
    const text = childrenOf(element)
      .filter((child) => child !== title)
      .map((child) => texOf(child).tex)
      .join('');
    this.statements[index] = { ...statement, proofIdea: bodyText(text) || null };
  }

  private row(element: HtmlElement): void {
    const { tex, number } = rowOf(element);
    if (number === null) return;
    this.equations.push({ number, label: idOf(element), tex });
  }
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode && 'tagName' in parentNode ? parentNode : null;
}

/** A row's id: its own, or that of the table or body it stands in. */
function idOf(element: HtmlElement): string | null {
  let at: HtmlElement | null = element;
  for (let up = 0; at && up < 3; up += 1) {
    const id = attribute(at, 'id');
    if (id !== '') return id;
    at = parentOf(at);
  }
  return null;
}

function linksIn(title: HtmlElement): string[] {
  const ids: string[] = [];
  eachElement(title, (element) => {
    const href = attribute(element, 'href');
    if (href.includes('#')) ids.push(href.slice(href.indexOf('#') + 1));
    return true;
  });
  return ids;
}

/** "Theorem 2.1 (Main bound)." taken apart. */
function headOf(element: HtmlElement): Pick<Statement, 'word' | 'number' | 'title'> {
  const head = firstOf(element, 'ltx_title_theorem') ?? firstOf(element, 'ltx_title');
  if (!head) return { word: '', number: null, title: null };
  const tag = firstOf(head, 'ltx_tag');
  const name = plainOf(tag ?? head)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]$/, '');
  const number = numberIn(name);
  const word = number === null ? name : name.slice(0, -number.length).trim();
  const rest = childrenOf(head)
    .filter((child) => child !== tag)
    .map((child) => (tag && isElement(child) && firstOf(child, 'ltx_tag') === tag ? '' : texOf(child).tex))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const title = tag
    ? rest
        .replace(/^[\s.:–—-]+|[\s.:]+$/g, '')
        .replace(/^\(([\s\S]*)\)$/, '$1')
        .trim()
    : '';
  return { word: word || name, number, title: title === '' ? null : bodyText(title) };
}

/** The number at the end of a name: `2.1`, `A.3`, `A`, `IV`, `A1`, `2.1'`; null where it ends in a word. */
function numberIn(name: string): string | null {
  const last = name.trim().split(/\s/).at(-1) ?? '';
  const number = last.replace(/[.:]$/, '');
  return /^(?:[A-Z]{1,3}[.-]?)?\d[\w.'’*-]*$|^[A-Z]$|^[IVXL]+(?:\.\d+)*$|^[A-Z]\.[\w.]+$/.test(number) ? number : null;
}
