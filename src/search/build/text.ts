import type { Nodes } from 'mdast';
import type { StoryFile } from '../../story/file.ts';
import { inlineTokens } from '../../story/inline.ts';
import { linearMath } from '../../story/math-linear.ts';
import { checkBody } from '../../story/render.ts';
import { slugOfHeading } from '../../story/sections.ts';
import { plainOf } from '../../story/support.ts';

/** What of a story is searched. */
export interface Fields {
  readonly title: string;
  readonly tldr: string;
  readonly summary: string;
  readonly authors: string;
  /** Everything else: theory and other sections, titles of the sources, what could change. */
  readonly rest: string;
  /** Its formulas in one line each. */
  readonly formulas: readonly string[];
}

/** Attributes of components that are words, and those that are formulas. */
const wordy = new Set(['alt', 'caption', 'title', 'first']);

/** Names of functions in a formula, as `linearMath` writes them: they say nothing about it. */
const functions = /^(?:log|ln|exp|sin|cos|tan|min|max|sup|inf|arg|argmax|argmin|lim|det|dim|ker)$/;

/**
 * The searched texts of a story. A formula gives the words of three letters and more that stand in it, and itself in one line.
 * @throws StoryError where the body is none that can be rendered
 */
export function fieldsOf({ data, body, path, bodyLine }: StoryFile): Fields {
  const reader = new Reader();
  const sections = new Map<string, string[]>();
  let section = '';
  for (const node of checkBody(body, { path, line: bodyLine }).children) {
    if (node.type === 'heading' && node.depth === 2) section = slugOfHeading(plainOf(node));
    const texts = sections.get(section) ?? [];
    texts.push(reader.node(node));
    sections.set(section, texts);
  }
  const { summary = [], ...others } = Object.fromEntries(sections);
  return {
    title: reader.tex(data.title),
    tldr: reader.tex(data.tldr),
    summary: summary.join(' '),
    authors: data.sources.flatMap(({ authors }) => authors).join(', '),
    rest: [
      ...Object.values(others).flat(),
      reader.tex(data.impact ?? ''),
      ...data.sources.map(({ title }) => reader.tex(title)),
    ].join(' '),
    formulas: [...reader.formulas],
  };
}

/** Reads texts and gathers the formulas that it meets. */
class Reader {
  readonly formulas = new Set<string>();

  tex(text: string): string {
    return inlineTokens(text)
      .map((token) => (token.type === 'math' ? this.#formula(token.value) : token.value))
      .join('');
  }

  node(node: Nodes): string {
    if (node.type === 'inlineMath' || node.type === 'math') return this.#formula(node.value);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return [...node.attributes.map((attribute) => this.#attribute(attribute)), this.#children(node)].join(' ');
    if ('children' in node) return this.#children(node);
    return 'value' in node ? node.value : '';
  }

  /** Blocks are parted by a space; what stands in a line is as close as it stands there. */
  #children(node: Nodes): string {
    if (!('children' in node)) return '';
    const inLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    return node.children.map((child) => this.node(child)).join(inLine ? '' : ' ');
  }

  #attribute({ name, value }: { readonly name?: string; readonly value?: unknown }): string {
    if (typeof value !== 'string' || name === undefined) return '';
    if (name === 'tex') return this.#formula(value);
    return wordy.has(name) ? this.tex(value) : '';
  }

  #formula(tex: string): string {
    const linear = linearMath(tex);
    this.formulas.add(linear);
    const inside = linear.match(/\p{L}{3,}/gu) ?? [];
    return ` ${inside.filter((word) => !functions.test(word)).join(' ')} `;
  }
}
