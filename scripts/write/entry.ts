import { texToPhrasing, toMdx } from '../../src/story/markdown.ts';
import type { Entry } from '../model.ts';

/**
 * One entry as MDX: its title as a heading, its abstract as a paragraph.
 * @throws StoryError when the text does not pass the gate
 */
export function entryToMdx({ title, summary }: Pick<Entry, 'title' | 'summary'>): string {
  return toMdx({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: texToPhrasing(title) },
      { type: 'paragraph', children: texToPhrasing(summary) },
    ],
  });
}
