import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { underBase } from './address.ts';
import { objections } from './gate.ts';
import { handlersFor, type RenderContext } from './handlers.ts';
import { fromMdx } from './markdown.ts';
import { placeOf, StoryError, type StoryMessage } from './message.ts';
import { linkReferences } from './references.ts';
import { numbered, slugOfHeading } from './sections.ts';
import { markAll } from './sentences.ts';
import { plainOf } from './support.ts';
import { tidy } from './tree.ts';

/** One `## ` section of a body. */
export interface RenderedSection {
  /** `summary`; unique in the body. */
  readonly slug: string;
  /** The heading as plain text. */
  readonly title: string;
  /** HTML after the heading. */
  readonly html: string;
}

/** A body as HTML. */
export interface RenderedBody {
  readonly sections: RenderedSection[];
  /** HTML before the first section. */
  readonly lead: string;
  /** Whether the page needs KaTeX's style sheet. */
  readonly hasMath: boolean;
  /** Warnings: formulas that needed a repair. */
  readonly messages: StoryMessage[];
}

/** Where a body stands. */
export interface RenderOptions {
  /** The file, for messages. */
  readonly path: string;
  /** Line of the file on which the body begins, from 1. */
  readonly line?: number;
  /** Base path of the site, ending in a slash: links and pictures that begin with `/` are put under it. */
  readonly base?: string;
  /** Put before every id, so that several bodies can stand on one page. */
  readonly prefix?: string;
  /** Whether the headings inside of sections are one level deeper: for a body that stands below a heading of its own. */
  readonly deeper?: boolean;
  /** Hashes of the sentences whose support is known: each becomes `<span class="sentence" data-sentence="HASH">`. */
  readonly support?: ReadonlySet<string>;
}

/**
 * A story's body as HTML, section by section. Nothing in it is executed: expressions, ESM, raw HTML and anything outside
 * the palette are refused.
 * @throws StoryError with the place and the remedy of each fault
 */
export function renderBody(body: string, options: RenderOptions): RenderedBody {
  const { path, line = 1, support, prefix = '' } = options;
  const checked = checkBody(body, options);
  const tree = support && support.size > 0 ? markAll(checked, support) : checked;
  const messages: StoryMessage[] = [];
  const unique = numbered();
  const context: RenderContext = {
    hasMath: false,
    unique: (name) => prefix + unique(name),
    warn: (at) => messages.push(located(at, 'warning', path, line)),
  };
  const hast = toHast(tree, {
    handlers: handlersFor(context),
    footnoteLabelTagName: 'h3',
    clobberPrefix: `${prefix}user-content-`,
  }) as HastRoot;
  linkReferences(hast);
  if (options.deeper) deepen(hast);
  return { ...split(hast, tree), hasMath: context.hasMath, messages };
}

/**
 * The tree of a body that can be rendered, without rendering it: no formula can fail it. It is the same for all who ask, and
 * nobody's to change.
 * @throws StoryError with the place and the remedy of each fault
 */
export function checkBody(
  body: string,
  { path, line = 1, base = '/' }: Pick<RenderOptions, 'path' | 'line' | 'base'>,
): Root {
  const trees = kept.get(body) ?? new Map([['/', checked(body, path, line)]]);
  kept.delete(body);
  kept.set(body, trees);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  const tree = trees.get(base) ?? putUnder(base, tidy(trees.get('/') as Root));
  trees.set(base, tree);
  return tree;
}

/** More than the stories of one edition: its pages and theirs are written one after the other. */
const KEPT = 128;
/** Of each body its tree by the base of its links. */
const kept = new Map<string, Map<string, Root>>();

function checked(body: string, path: string, line: number): Root {
  const tree = parsed(body, path, line);
  const faults = objections(tree);
  if (faults.length > 0) throw new StoryError(faults.map((fault) => located(fault, 'error', path, line)));
  // A person's file may hold what a reader cannot see, `&#x202E;` included.
  return tidy(tree);
}

/** What is wrong with a body that cannot be rendered; undefined for one that can be. */
export function faultIn(body: string, options: Pick<RenderOptions, 'path' | 'line'>): string | undefined {
  try {
    checkBody(body, options);
    return undefined;
  } catch (error) {
    if (error instanceof StoryError) return error.message;
    throw error;
  }
}

/** Puts links and pictures of the site below where it is deployed; the tree is the caller's own. */
function putUnder(base: string, tree: Root): Root {
  visit(tree, (node) => {
    if ('url' in node) node.url = underBase(node.url, base);
    if (!('attributes' in node)) return;
    for (const attribute of node.attributes) {
      const isPicture = attribute.type === 'mdxJsxAttribute' && attribute.name === 'src';
      if (isPicture && typeof attribute.value === 'string') attribute.value = underBase(attribute.value, base);
    }
  });
  return tree;
}

function parsed(body: string, path: string, line: number): Root {
  try {
    return fromMdx(body);
  } catch (cause) {
    const at = placeOf(cause);
    throw new StoryError([located({ ...at, fix: fixFor(at.message) }, 'error', path, line)], { cause });
  }
}

/** A finding by the line of its file; `line` is the one on which the body begins. */
function located(
  at: Omit<StoryMessage, 'path' | 'severity'>,
  severity: StoryMessage['severity'],
  path: string,
  line: number,
): StoryMessage {
  return { path, ...at, line: at.line + line - 1, severity };
}

function fixFor(message: string): string {
  if (/call stack/i.test(message)) return 'nest less deeply';
  if (/acorn|expression/i.test(message)) return 'write \\{ for a brace, or $…$ for a formula';
  return 'close the component, or write \\< for the sign';
}

/** Headings one level down, in place; those of sections stay, for they are told apart by it. */
function deepen(hast: HastRoot): void {
  visit(hast, 'element', (element, _index, parent) => {
    const level = /^h([2-5])$/.exec(element.tagName)?.[1];
    if (level && !(parent === hast && isHeading(element))) element.tagName = `h${Number(level) + 1}`;
  });
}

function split(hast: HastRoot, tree: Root): Pick<RenderedBody, 'sections' | 'lead'> {
  const titles = tree.children.filter((node) => node.type === 'heading' && node.depth === 2).map(plainOf);
  const slug = numbered();
  const parts: RootContent[][] = [[]];
  for (const node of hast.children) {
    if (isHeading(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const [lead = '', ...rest] = parts.map(html);
  return {
    lead,
    sections: rest.map((text, i) => ({
      slug: slug(slugOfHeading(titles[i] ?? '')),
      title: titles[i] ?? '',
      html: text,
    })),
  };
}

const isHeading = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'h2';

/** Raw nodes are KaTeX's strings and nothing else: the parser of MDX makes none, and `objections` refuses them. */
const html = (nodes: RootContent[]): string =>
  toHtml({ type: 'root', children: nodes as ElementContent[] }, { allowDangerousHtml: true }).trim();
