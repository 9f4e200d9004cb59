import { type DefaultTreeAdapterTypes as Html, parseFragment, serializeOuter } from 'parse5';
import { renderBody } from '../story/render.ts';
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
