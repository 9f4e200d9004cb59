import type { BlockContent, Heading, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { texToPhrasing } from '../story/markdown.ts';
import { particlesBlocks, plotBlocks } from './figure-blocks.ts';
import { workAddress, workLabel } from './work.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Attributes = Readonly<Record<string, string | undefined>>;
type Block = (attributes: Attributes, children: RootContent[], name: string, node: Jsx) => RootContent[];

const isJsx = (node: Nodes): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The blocks of a story as Markdown has them: each component of the palette as headings, quotations and lists. */
export function plainBlocks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isJsx(node) && node.name) {
      const build = blocks[node.name] ?? theoremLike;
      return build(attributesOf(node), plainBlocks(paragraphs(node.children as RootContent[])), node.name, node);
    }
    if (!('children' in node)) return [node];
    const build = lineTypes.has(node.type) ? inline : plainBlocks;
    return [{ ...node, children: build(node.children as PhrasingContent[]) } as RootContent];
  });
}

/** What stands on lines of its own; everything else stands in a line. */
const blockTypes: ReadonlySet<string> = new Set([
  ...['blockquote', 'code', 'definition', 'footnoteDefinition', 'heading', 'list', 'listItem', 'math'],
  ...['mdxJsxFlowElement', 'paragraph', 'table', 'thematicBreak'],
]);

/** Blocks that hold words and no other block. */
const lineTypes: ReadonlySet<string> = new Set(['heading', 'paragraph', 'tableCell']);

/** Blocks as they are; words that stand among them, in a component that was written on one line, as paragraphs. */
function paragraphs(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (blockTypes.has(node.type)) out.push(node);
    else if (last?.type === 'paragraph' && !nodes.includes(last)) last.children.push(node as PhrasingContent);
    else out.push(paragraph([node as PhrasingContent]));
  }
  return out;
}

/** Words inside of a line: a component there is its words. */
function inline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (isJsx(node)) return node.name === 'Figure' ? [image(attributesOf(node))] : inline(node.children);
    return 'children' in node ? [{ ...node, children: inline(node.children) } as PhrasingContent] : [node];
  });
}

function attributesOf(node: Jsx): Attributes {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const heading = (depth: Heading['depth'], children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children,
});
const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const image = ({ src = '', alt = '' }: Attributes): PhrasingContent => ({ type: 'image', url: src, alt });

/** "Theorem 3.2 (title)": what the paper calls it. */
function label(word: string, { number, title }: Attributes): PhrasingContent[] {
  const named = number ? `${word} ${number}` : word;
  return title ? [text(`${named} (`), ...texToPhrasing(title), text(')')] : [text(named)];
}

/** Where a source id leads, if it leads anywhere. */
function source(id: string): PhrasingContent {
  const known = /^(?:arxiv|doi):/.test(id) || (/^url:https?:/.test(id) && URL.canParse(id.slice('url:'.length)));
  return known ? { type: 'link', url: workAddress(id), children: [text(workLabel(id))] } : text(id);
}

const theoremLike: Block = (attributes, children, name) => {
  const from = attributes.source ? [text(' '), source(attributes.source)] : [];
  return [paragraph([strong([...label(name, attributes), text('.')]), ...from]), ...children];
};

const part =
  (word: string): Block =>
  (attributes, children) => [heading(4, label(word, attributes)), ...children];

const theoryCard: Block = ({ source: id = '', title }, children) => [
  heading(3, title ? texToPhrasing(title) : [source(id)]),
  ...(title ? [paragraph([source(id)])] : []),
  ...children,
];

/** "`$m$`: number of negatives". */
const symbol: Block = ({ tex = '', first }, children) => {
  const [words, ...rest] = children;
  const meaning = words?.type === 'paragraph' ? words.children : [];
  const note = first ? [text(' (first: '), ...texToPhrasing(first), text(')')] : [];
  const line = paragraph([{ type: 'inlineMath', value: tex }, text(': '), ...meaning, ...note]);
  const others = words?.type === 'paragraph' ? rest : children;
  return [{ type: 'listItem', spread: false, children: [line, ...(others as BlockContent[])] }];
};

const symbols: Block = (_attributes, children) => {
  const items = children.filter((child): child is ListItem => child.type === 'listItem');
  return [heading(4, [text('Symbols')]), { type: 'list', ordered: false, spread: false, children: items }];
};

const aside: Block = ({ title }, children) => {
  const head = title ? [paragraph([strong(texToPhrasing(title))])] : [];
  return [{ type: 'blockquote', children: [...head, ...(children as BlockContent[])] }];
};

const figure: Block = (attributes, children) => {
  const caption = attributes.caption ? [paragraph(texToPhrasing(attributes.caption))] : [];
  return [paragraph([image(attributes)]), ...caption, ...children];
};

/** The plot says it. */
const partOfPlot: Block = () => [];

/** How each component is said in Markdown; the others are theorems of a kind. */
const blocks: Readonly<Record<string, Block>> = {
  Aside: aside,
  Assumptions: part('Assumptions'),
  Breaks: part('Where it breaks'),
  Curve: partOfPlot,
  Equation: (_attributes, children) => children,
  Figure: figure,
  Idea: part('Idea'),
  Particles: (_attributes, children, _name, node) => particlesBlocks(node, children),
  Plot: (_attributes, children, _name, node) => plotBlocks(node, children),
  Setting: part('Setting'),
  Slider: partOfPlot,
  Statement: part('Statement'),
  Symbol: symbol,
  Symbols: symbols,
  TheoryCard: theoryCard,
  Where: partOfPlot,
};
