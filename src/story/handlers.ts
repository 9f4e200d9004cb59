import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, Nodes, Parents, Table, Text } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { apostrophes } from './apostrophes.ts';
import { builders, type Use } from './components.ts';
import { inlineTokens } from './inline.ts';
import { renderMath } from './math.ts';
import { linearMath } from './math-linear.ts';
import type { StoryMessage } from './message.ts';
import { slugOfHeading } from './sections.ts';
import type { HandSentence, SupportedSentence } from './sentences.ts';

/** What one rendering collects. */
export interface RenderContext {
  hasMath: boolean;
  readonly unique: (base: string) => string;
  readonly warn: (at: Pick<StoryMessage, 'line' | 'column' | 'message' | 'fix'>) => void;
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** How formulas, components and what may be too wide become HTML; the rest is Markdown as usual. */
export function handlersFor(context: RenderContext): Handlers {
  const component = (state: State, node: Jsx, parent: Parents | undefined) =>
    buildComponent(context, state, node, parent);
  return {
    text: (state: State, node: Text) => defaultHandlers.text(state, { ...node, value: apostrophes(node.value) }),
    inlineMath: (_state: State, node: InlineMath) => formula(context, node, node.value, false),
    math: (_state: State, node: DisplayMath) => displayBox(context, node),
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    supportedSentence: (state: State, node: SupportedSentence) =>
      h('span.sentence', { dataSentence: node.hash }, state.all(node as never)),
    handSentence: (state: State, node: HandSentence) => h('span.by-hand', state.all(node as never)),
    table: (state: State, node: Table) => scrollBox('table-scroll', 'Table', defaultHandlers.table(state, node)),
    image: (state: State, node: Image) => {
      const image = defaultHandlers.image(state, node);
      return { ...image, properties: { ...image.properties, loading: 'lazy', decoding: 'async' } };
    },
  };
}

/** A formula as KaTeX wrote it: parsing its HTML again costs four times what KaTeX does. */
function formula(context: RenderContext, node: Nodes, tex: string, display: boolean): ElementContent {
  context.hasMath = true;
  const { html, level, message } = renderMath(tex, { display });
  if (level !== 'strict') {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    context.warn({ line, column, message: `a formula was ${outcome[level]}: ${message}`, fix: 'mend its TeX' });
  }
  return { type: 'raw', value: html };
}

const outcome = { repaired: 'repaired', lenient: 'set leniently', source: 'left as TeX' } as const;

const tagged = /\\tag\s*\{([^{}$\\]+)\}/g;

/** The number that an equation is given by `\tag`, if it is given one and no more. */
function tagOf(tex: string): string | null {
  const tags = [...tex.matchAll(tagged)];
  return tags.length === 1 ? (tags[0]?.[1]?.trim() ?? null) : null;
}

/** An equation can be wider than a phone: it scrolls in its own box, which the keyboard reaches. A numbered one can be linked to. */
function displayBox(context: RenderContext, node: DisplayMath): Element {
  const tex = node.value;
  const content = formula(context, node, tex, true);
  const tag = tagOf(tex);
  const name = tag === null ? 'Equation' : `Equation ${tag}`;
  const box = scrollBox('math-display', `${name}: ${linearMath(tex.replace(tagged, ''))}`, content);
  if (tag === null) return box;
  const id = context.unique(`equation-${slugOfHeading(tag)}`);
  return { ...box, properties: { ...box.properties, id, dataLabel: `(${tag})` } };
}

function scrollBox(className: string, label: string, content: ElementContent): Element {
  return h('div', { className: [className], tabIndex: 0, role: 'group', ariaLabel: label }, [content]);
}

function buildComponent(context: RenderContext, state: State, node: Jsx, parent: Parents | undefined): Element {
  const name = node.name ?? '';
  const build = builders[name];
  // `objections` has refused every other name before this.
  if (!build) throw new Error(`<${name}> has no builder`);
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      attributes[attribute.name] = attribute.value;
  }
  const math = (tex: string): ElementContent => formula(context, node, tex, false);
  const inline: Use['inline'] = (text) =>
    inlineTokens(text).map((token) =>
      token.type === 'math' ? math(token.value) : { type: 'text', value: token.value },
    );
  const outer = parent && 'name' in parent ? parent.name : null;
  return build({ name, attributes, children: state.all(node), outer, inline, math, node, unique: context.unique });
}
