import type { Heading, Root, RootContent } from 'mdast';
import type { StoryFile } from '../story/file.ts';
import { checkBody } from '../story/render.ts';
import { numbered, slugOfHeading } from '../story/sections.ts';
import { plainOf } from '../story/support.ts';
import { href } from './urls.ts';

/** One section of a story's body. */
export interface StoryPart {
  /** As in the page's address: `summary`; unique in the story. */
  readonly slug: string;
  /** The heading as plain text. */
  readonly title: string;
  /** What follows the heading, components as they are. */
  readonly nodes: RootContent[];
}

/**
 * A story's body, section by section; `lead` is what stands before the first one.
 * @throws StoryError for a body that is no story's
 */
export function storyParts({ body, path, bodyLine }: Pick<StoryFile, 'body' | 'path' | 'bodyLine'>): {
  readonly lead: RootContent[];
  readonly sections: readonly StoryPart[];
} {
  const slug = numbered();
  const [lead = [], ...parts] = split(checkBody(body, { path, line: bodyLine, base: href('/') }));
  const sections = parts.map(([heading, ...nodes]) => {
    const title = plainOf(heading as Heading);
    return { slug: slug(slugOfHeading(title)), title, nodes };
  });
  return { lead, sections };
}

/** The blocks of a body, a new part from each `## ` heading on. */
function split(tree: Root): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}
