import type { Nodes, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { StoryFile } from '../story/file.ts';
import { blocksAsIs } from './blocks-as-is.ts';
import { writing } from './markdown-writing.ts';
import { plainBlocks } from './plain-blocks.ts';
import { storyParts } from './story-parts.ts';

/** One section of a story as Markdown. */
export interface MarkdownSection {
  /** As in the page's address: `summary`; unique in the story. */
  readonly slug: string;
  readonly title: string;
  /** What follows the heading. */
  readonly text: string;
}

/** Markdown of some blocks, formulas between dollars as TeX. */
export function markdownOf(children: readonly RootContent[]): string {
  return (blocksAsIs(children) ?? toMarkdown({ type: 'root', children: [...children] }, writing)).trim();
}

/** A story's body as Markdown; `lead` is what stands before the first section. */
export interface MarkdownBody {
  readonly lead: string;
  readonly sections: readonly MarkdownSection[];
}

const made = new WeakMap<StoryFile, MarkdownBody>();

/**
 * A story's body as Markdown, section by section. Components become blocks. Made once for a story that was opened once.
 * @param url absolute address of the story's page: what leads somewhere from there leads there from anywhere
 */
export function markdownBody(story: StoryFile, url: string): MarkdownBody {
  const body = made.get(story) ?? makeBody(story, url);
  made.set(story, body);
  return body;
}

function makeBody(story: StoryFile, url: string): MarkdownBody {
  const written = (nodes: RootContent[]) => markdownOf(absolute(plainBlocks(nodes), url));
  const { lead, sections } = storyParts(story);
  return {
    lead: written(lead),
    sections: sections.map(({ slug, title, nodes }) => ({ slug, title, text: written(nodes) })),
  };
}

/** The same blocks, changed in place: their links and pictures by their whole addresses. */
function absolute<T extends Nodes>(nodes: T[], url: string): T[] {
  for (const node of nodes) {
    if ('url' in node) node.url = URL.parse(node.url, url)?.href ?? node.url;
    if ('children' in node) absolute(node.children as Nodes[], url);
  }
  return nodes;
}
