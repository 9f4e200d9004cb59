import type { Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import type { StoryFile } from '../story/file.ts';
import { plainBlocks } from './plain-blocks.ts';
import { storyParts } from './story-parts.ts';

// What reads it may be any program that knows CommonMark and `$…$`: nothing of MDX is escaped, for nothing of it is there.
const writing: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), mathToMarkdown()],
};

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
  const tree: Root = { type: 'root', children: [...children] };
  // To a program that does not know `$…$` a tag or link in a formula would be one. A space means nothing in a formula.
  visit(tree, ['inlineMath', 'math'], (node) => {
    if ('value' in node) node.value = node.value.replaceAll(/<(?=[A-Za-z/!?])|\](?=[([:])|!(?=\[)/g, '$& ');
  });
  return toMarkdown(tree, writing).trim();
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
function absolute(children: RootContent[], url: string): RootContent[] {
  visit({ type: 'root', children } satisfies Root, (node) => {
    if ('url' in node) node.url = URL.parse(node.url, url)?.href ?? node.url;
  });
  return children;
}
