import type { Element, Properties, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '../story/escape.ts';
import type { StoryFile } from '../story/file.ts';
import { plainText } from '../story/inline.ts';
import { linearMath } from '../story/math-linear.ts';
import { checkBody } from '../story/render.ts';
import { plainBlocks } from './plain-blocks.ts';
import { href } from './urls.ts';

// Readers drop what they do not know: of KaTeX's output they show a formula twice, and of MathML its letters without
// their structure. A line of text stays what it is.
const handlers: Handlers = {
  inlineMath: (_state: State, { value }: InlineMath): Text => ({ type: 'text', value: linearMath(value) }),
  math: (_state: State, { value }: DisplayMath): Element => h('p', linearMath(value)),
};

/** Attributes that mean something outside of our pages. */
const kept: readonly string[] = ['alt', 'start'];

/** Those of them that lead somewhere. */
const addresses: readonly string[] = ['href', 'src'];

/**
 * A story's text as HTML that a feed reader can show: no style of ours, components as headings and lists, each formula
 * once, as a line of text, sources as links.
 * @param url absolute address of the story's page: what leads somewhere from there leads there from anywhere
 */
export function feedHtml({ data, body, path, bodyLine }: StoryFile, url: string): string {
  const children = plainBlocks(checkBody(body, { path, line: bodyLine, base: href('/') }).children);
  const tree = toHast({ type: 'root', children }, { handlers, footnoteLabelTagName: 'h3' }) as Root;
  visit(tree, 'element', (element: Element) => {
    element.properties = portable(element.properties, url);
  });
  const sources = data.sources.map(
    (source) =>
      `<li><a href="${escapeHtml(source.url)}">${escapeHtml(plainText(source.title))}</a>, ${escapeHtml(source.name)}</li>`,
  );
  return [toHtml(tree), '<h2>Coverage</h2>', `<ol>${sources.join('')}</ol>`].join('\n');
}

/** The attributes that mean something elsewhere, addresses whole. */
function portable(properties: Properties, url: string): Properties {
  const entries = Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
    if (kept.includes(name)) return [[name, value]];
    const whole = addresses.includes(name) ? URL.parse(String(value), url) : null;
    return whole ? [[name, whole.href]] : [];
  });
  return Object.fromEntries(entries);
}
