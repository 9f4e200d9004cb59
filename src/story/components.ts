import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { safeImage } from './address.ts';
import { figureBuilders } from './figures/builders.ts';
import type { Jsx } from './figures/faults.ts';
import { slugOfHeading } from './sections.ts';

/** One use of a component, as its builder sees it. */
export interface Use {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ElementContent[];
  /** Name of the component directly around, if any. */
  readonly outer: string | null;
  /** TeX text as nodes. */
  readonly inline: (text: string) => ElementContent[];
  /** A formula as a node. */
  readonly math: (tex: string) => ElementContent;
  /** The component itself, for what reads its parts. */
  readonly node: Jsx;
  /** An id that no other element of the body has. */
  readonly unique: (base: string) => string;
}

/** A component's HTML. */
export type Build = (use: Use) => Element;

/** "Theorem 3.2 (title)": what the paper calls it. */
function label({ attributes, inline }: Use, word: string): ElementContent[] {
  const { number, title } = attributes;
  const named = number ? `${word} ${number}` : word;
  return title
    ? [{ type: 'text', value: `${named} (` }, ...inline(title), { type: 'text', value: ')' }]
    : [{ type: 'text', value: named }];
}

/** Where a source id leads, if it says so itself. */
function sourceLink(source: string): Element {
  const [scheme, ...rest] = source.split(':');
  const id = rest.join(':');
  const href = { arxiv: `https://arxiv.org/abs/${id}`, doi: `https://doi.org/${id}`, url: id }[scheme ?? ''];
  const text = source.replace(/^arxiv:/, 'arXiv:').replace(/^url:/, '');
  return href && /^https:/.test(href) ? h('a', { href }, text) : h('span', text);
}

const theoremLike: Build = (use) => {
  const { name, attributes, children, unique } = use;
  const id = unique(attributes.id ?? slugOfHeading(`${name} ${attributes.number ?? ''}`));
  const head = h('p.theorem-label', [h('strong', label(use, name))]);
  if (attributes.source) head.children.push({ type: 'text', value: ' ' }, h('cite', [sourceLink(attributes.source)]));
  const dataLabel = attributes.number ? `${name} ${attributes.number}` : undefined;
  return h('section', { id, className: [...new Set(['theorem', name.toLowerCase()])], dataLabel }, [head, ...children]);
};

/** A part of a card under its own word. */
const part =
  (className: string, word: string): Build =>
  (use) =>
    h('section', { className: [className] }, [h('h4', label(use, word)), ...use.children]);

const isDisplay = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('math-display');

const hasDisplay = (node: ElementContent): boolean =>
  node.type === 'element' && (isDisplay(node) || node.children.some(hasDisplay));

const theoryCard: Build = ({ attributes, children, inline, unique }) => {
  const id = unique('theory-card');
  const { source = '', title } = attributes;
  const heading = title ? inline(title) : [sourceLink(source)];
  const head: ElementContent[] = [h('h3', { id }, heading)];
  // The script shows the button where it can copy; its place is there from the start, so that nothing moves.
  const copy = children.some(hasDisplay) ? [h('button.copy-tex', { type: 'button' }, 'Copy TeX')] : [];
  const small = [...(title ? [sourceLink(source)] : []), ...copy];
  if (small.length > 0) head.push(h('p.theory-source', small));
  return h('section.theory-card', { ariaLabelledBy: id, dataSource: source }, [...head, ...children]);
};

const symbols: Build = ({ children, outer }) =>
  h('section.theory-symbols', [h(outer === 'TheoryCard' ? 'h4' : 'h3', 'Symbols'), h('dl.symbols', children)]);

const symbol: Build = ({ attributes, children, math, inline }) => {
  const meaning = h('dd', unwrapped(children));
  if (attributes.first)
    meaning.children.push(
      h('span.symbol-first', [
        { type: 'text', value: ' (first: ' },
        ...inline(attributes.first),
        { type: 'text', value: ')' },
      ]),
    );
  return h('div', [h('dt', [math(attributes.tex ?? '')]), meaning]);
};

/** The words of a single paragraph without the paragraph. */
function unwrapped(children: ElementContent[]): ElementContent[] {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = solid;
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : children;
}

const aside: Build = ({ attributes, children, inline, unique }) => {
  if (!attributes.title) return h('aside.aside', children);
  const id = unique('aside');
  return h('aside.aside', { ariaLabelledBy: id }, [
    h('p.aside-title', { id }, [h('strong', inline(attributes.title))]),
    ...children,
  ]);
};

const figure: Build = ({ attributes, children, inline }) => {
  const { src = '', alt = '', caption, width, height } = attributes;
  const image = h('img', { src: safeImage(src) ? src : null, alt, width, height, loading: 'lazy', decoding: 'async' });
  const words = caption ? [...inline(caption), ...children] : children;
  return h('figure', words.length > 0 ? [image, h('figcaption', words)] : [image]);
};

/** A display formula with what a reader says for it: the box around the formula is named so. */
const equation: Build = ({ attributes, children }) => {
  const named = children.map((child) =>
    child.type === 'element' && isDisplay(child)
      ? { ...child, properties: { ...child.properties, ariaLabel: attributes.spoken, dataSpoken: '' } }
      : child,
  );
  return h('div.equation', named);
};

/** How each component of the palette looks. */
export const builders: Readonly<Record<string, Build>> = {
  Aside: aside,
  Assumption: theoremLike,
  Assumptions: part('theory-assumptions', 'Assumptions'),
  Breaks: part('theory-breaks', 'Where it breaks'),
  Corollary: theoremLike,
  Definition: theoremLike,
  Equation: equation,
  Example: theoremLike,
  Figure: figure,
  Idea: part('theory-idea', 'Idea'),
  Lemma: theoremLike,
  Proof: theoremLike,
  Proposition: theoremLike,
  Remark: theoremLike,
  Setting: part('theory-setting', 'Setting'),
  Statement: part('theory-statement', 'Statement'),
  Symbol: symbol,
  Symbols: symbols,
  Theorem: theoremLike,
  TheoryCard: theoryCard,
  ...figureBuilders,
};
