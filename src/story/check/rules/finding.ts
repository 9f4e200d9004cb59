import type { Edition } from '../../../schemas/edition.ts';
import type { Tiers } from '../../../schemas/tier.ts';
import type { Topic } from '../../../schemas/topic.ts';
import type { StoryFile } from '../../file.ts';

/** One thing that is wrong with a story or edition; `key` is the path of the frontmatter key it is about. */
export interface Finding {
  readonly path: string;
  readonly key: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning';
}

/** What the rules look at: the whole of `content/`. */
export interface Content {
  readonly stories: readonly StoryFile[];
  readonly editions: readonly Edition[];
  readonly topics: readonly Topic[];
  readonly tiers: Tiers;
  /** Files that cannot be read: the stories in them are there all the same. */
  readonly broken?: readonly { readonly path: string }[];
}

/** Looks at all of the content. */
export type Rule = (content: Content) => Finding[];

/** Ids of the stories whose files cannot be read. */
export function brokenIds({ broken = [] }: Pick<Content, 'broken'>): string[] {
  return broken.flatMap(({ path }) => /^stories\/(.+)\.mdx$/.exec(path)?.[1] ?? []);
}

/** A story that was merged into another is kept for its words alone. */
export const standing = (stories: Content['stories']) => stories.filter(({ data }) => data.mergeInto === undefined);

/** What must be mended. */
export function error(path: string, key: Finding['key'], what: string, fix: string): Finding {
  return { path, key, what, fix, severity: 'error' };
}

/** What is for a person to weigh. */
export function warning(path: string, key: Finding['key'], what: string, fix: string): Finding {
  return { path, key, what, fix, severity: 'warning' };
}
