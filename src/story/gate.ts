import type { Definition, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { safeImage, safeLink } from './address.ts';
import { palette, paletteNames } from './palette.ts';

/** What the gate holds against one node. */
export interface Objection {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** Blocks and spans in each other: what is nested deeper would end a later walk's stack, and no reader follows it. */
const DEEPEST = 100;

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Fault = Pick<Objection, 'message' | 'fix'>;

/** Where a node begins; one that was made and not read stands nowhere. */
function placeIn(position: Nodes['position']): Pick<Objection, 'line' | 'column'> {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

/**
 * What in a tree could run, load or lead where it must not: ESM, expressions, raw HTML, components and attributes outside
 * the palette, links and pictures of other schemes. Empty for a story that is data.
 */
export function objections(tree: Root): Objection[] {
  const found: Objection[] = [];
  const shown = new Set<string>();
  const definitions: Definition[] = [];
  const walk = (node: Nodes, outer: string | null, depth: number): void => {
    const { line, column } = placeIn(node.position);
    if (depth > DEEPEST) {
      found.push({ line, column, message: `more than ${DEEPEST} levels in each other`, fix: 'nest less deeply' });
      return;
    }
    const faults = faultsOf(node, outer);
    for (const fault of faults) found.push({ line, column, ...fault });
    if (faults.length === 0) found.push(...deeperObjections(node));
    if (node.type === 'imageReference') shown.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
    const name = 'name' in node ? node.name : null;
    if ('children' in node) for (const child of node.children) walk(child, name, depth + 1);
  };
  walk(tree, null, 0);
  // `![a][b]` takes its picture from `[b]: …`, wherever that stands.
  const pictures = definitions.filter(({ identifier, url }) => shown.has(identifier) && !safeImage(url));
  return [...found, ...pictures.map(({ url, position }) => ({ ...placeIn(position), ...pictureFault(url) }))];
}

/** @param outer name of the component that the node stands in directly */
function faultsOf(node: Nodes, outer: string | null): Fault[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ message: 'import and export are not allowed', fix: 'take the line out, or write `&#x69;mport`' }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ message: 'expressions are not allowed', fix: 'write \\{ for a brace, or $…$ for a formula' }];
    case 'html':
      return [{ message: 'raw HTML is not allowed', fix: 'write \\< for the sign, or use Markdown' }];
    case 'link':
    case 'definition':
      return safeLink(node.url)
        ? []
        : [{ message: `a link must not lead to ${cut(node.url)}`, fix: 'use http, https or mailto' }];
    case 'image':
      return safeImage(node.url) ? [] : [pictureFault(node.url)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementFaults(node, outer);
    default:
      return [];
  }
}

/** What a component has against its own values and parts. */
function deeperObjections(node: Nodes): readonly Objection[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return palette[node.name ?? '']?.check?.(node) ?? [];
}

function elementFaults(node: Element, outer: string | null): Fault[] {
  const component = node.name && Object.hasOwn(palette, node.name) ? palette[node.name] : undefined;
  if (!component) {
    const fix = `write \\< for the sign, or use one of ${paletteNames}`;
    return [{ message: `<${node.name ?? ''}> is not a component of a story`, fix }];
  }
  const faults = attributeFaults(node, component.attributes);
  if (component.inside && !component.inside.includes(outer ?? '')) {
    const place = component.inside.join('> or <');
    faults.push({ message: `<${node.name}> stands outside its place`, fix: `put it directly inside <${place}>` });
  }
  return faults;
}

function attributeFaults(node: Element, allowed: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const known = allowed.map((name) => name.replace('!', ''));
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      faults.push({ message: `<${node.name}> has an attribute that is not a text`, fix: 'write name="value"' });
    } else if (!known.includes(attribute.name)) {
      const fix = known.length > 0 ? `it takes ${known.join(', ')}` : 'it takes none';
      faults.push({ message: `<${node.name}> has no attribute ${attribute.name}`, fix });
    } else if (attribute.name === 'src' && !safeImage(attribute.value)) {
      faults.push(pictureFault(attribute.value));
    } else given.add(attribute.name);
  }
  for (const name of allowed.filter((n) => n.endsWith('!')).map((n) => n.slice(0, -1))) {
    if (!given.has(name)) faults.push({ message: `<${node.name}> lacks ${name}`, fix: `write ${name}="…"` });
  }
  return faults;
}

const pictureFault = (url: string): Fault => ({
  message: `a picture must not come from ${cut(url)}`,
  fix: 'use https or a path on this site',
});

const cut = (url: string): string => JSON.stringify(url.length > 60 ? `${url.slice(0, 60)}…` : url);
