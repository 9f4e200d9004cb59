import type { Nodes, Root, RootContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import { stripControls } from './sanitise.ts';

/** A copy of a tree as it can be written: no invisible controls, no empty formulas, adjacent formulas joined. */
export function tidy(tree: Root): Root {
  return { type: 'root', children: tidyAll(tree.children) as RootContent[] };
}

function tidyAll(nodes: readonly Nodes[]): Nodes[] {
  const out: Nodes[] = [];
  for (const node of nodes.map(tidyNode)) {
    const last = out.at(-1);
    // `$a$$b$` would be read as one formula with two signs in it.
    if (node.type === 'inlineMath' && last?.type === 'inlineMath') out[out.length - 1] = joined(last, node);
    else if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { ...last, value: last.value + node.value };
    else if (!isEmpty(node)) out.push(node);
  }
  return out;
}

const joined = (a: InlineMath, b: InlineMath): InlineMath => ({ type: 'inlineMath', value: `${a.value}{}${b.value}` });

const isEmpty = (node: Nodes): boolean =>
  (node.type === 'text' || node.type === 'inlineMath' || node.type === 'math') && node.value === '';

function tidyNode(node: Nodes): Nodes {
  const copy: Nodes = { ...node };
  const texts = copy as { value?: unknown; url?: unknown; title?: unknown; alt?: unknown };
  for (const key of ['value', 'url', 'title', 'alt'] as const) {
    const text = texts[key];
    if (typeof text === 'string') texts[key] = stripControls(text);
  }
  // A line end in an inline formula could begin a block, and means a space.
  if (copy.type === 'inlineMath') copy.value = copy.value.replace(/\s+/g, ' ').trim();
  if (copy.type === 'math') copy.value = copy.value.replace(/^\s*\n|\s+$/g, '');
  if ('attributes' in copy) copy.attributes = copy.attributes.map(tidyAttribute);
  if ('children' in copy) copy.children = tidyAll(copy.children) as never;
  return copy;
}

function tidyAttribute<T extends MdxJsxAttribute | MdxJsxExpressionAttribute>(attribute: T): T {
  return typeof attribute.value === 'string' ? { ...attribute, value: stripControls(attribute.value) } : attribute;
}

/** What a tree says, with enough of its form that two trees that say the same are the same story. */
export function saying(tree: Root): string {
  return say(tree).replace(/\s+/g, ' ').trim();
}

function say(node: Nodes): string {
  const inside = 'children' in node ? (node.children as Nodes[]).map(say).join('') : '';
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineMath':
      return `$${node.value}$`;
    case 'break':
      return ' ';
    case 'link':
      return `[${inside}](${node.url})`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ` <${node.name} ${JSON.stringify(node.attributes.map((a) => [a.type === 'mdxJsxAttribute' ? a.name : '', a.value]))}>${inside}</${node.name}> `;
    case 'paragraph':
    case 'root':
      return ` ${inside} `;
    default:
      return ` ${node.type}(${'value' in node ? node.value : ''}${'url' in node ? node.url : ''}${inside}) `;
  }
}
