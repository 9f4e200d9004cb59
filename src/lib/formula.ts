import { type DefaultTreeAdapterTypes as Html, parseFragment, serializeOuter } from 'parse5';
import { EXIT, visit } from 'unist-util-visit';
import { linearMath } from '../story/math-linear.ts';
import { checkBody, renderBody } from '../story/render.ts';
import { openStory, type StoryCard } from './stories.ts';
import { href } from './urls.ts';

/** The first display formula of a story's body as HTML: its picture on the home page. Null for a story without one. */
export async function leadFormula(card: StoryCard): Promise<string | null> {
  const { body, path, bodyLine } = await openStory(card.id);
  const { sections } = renderBody(body, { path, line: bodyLine, base: href('/') });
  for (const { html } of sections) {
    const found = html.includes('math-display') && firstDisplay(parseFragment(html));
    if (found) return serializeOuter(found);
  }
  return null;
}

/** An index in brackets, or formulas below each other: as a line of text this is no picture of anything. */
const tangled = /[_^]\(|;/;

/** TeX of the first display formula of a story that can be read as a line of text. Null for a story without one. */
export async function firstFormula(id: string): Promise<string | null> {
  const { body, path, bodyLine } = await openStory(id);
  let found: string | null = null;
  visit(checkBody(body, { path, line: bodyLine }), 'math', ({ value }) => {
    const tex = value.trim().replace(/(?:\\,)?[.,;]$/, '');
    if (tangled.test(linearMath(tex))) return;
    found = tex;
    return EXIT;
  });
  return found;
}

function firstDisplay(node: Html.ParentNode): Html.Element | null {
  for (const child of node.childNodes) {
    if (!('childNodes' in child)) continue;
    if ('attrs' in child && hasClass(child, 'math-display')) return child;
    const found = firstDisplay(child);
    if (found) return found;
  }
  return null;
}

function hasClass(element: Html.Element, name: string): boolean {
  return element.attrs.some((attr) => attr.name === 'class' && attr.value.split(' ').includes(name));
}
