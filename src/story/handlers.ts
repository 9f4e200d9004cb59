import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, Nodes, Parents, Table } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { builders, type Use } from './components.ts';
import { inlineTokens } from './inline.ts';
import { renderMath } from './math.ts';
import type { StoryMessage } from './message.ts';
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
    inlineMath: (_state: State, node: InlineMath) => formula(context, node, node.value, false),
    math: (_state: State, node: DisplayMath) => displayBox(formula(context, node, node.value, true)),
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

/** An equation can be wider than a phone: it scrolls in its own box, which the keyboard reaches. */
const displayBox = (content: ElementContent): Element => scrollBox('math-display', 'Equation', content);

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
