import type { StoryMessage } from '../message.ts';
import { bodyMessages, brokenMessages } from './file.ts';
import type { Addresses } from './links.ts';
import { placeOf } from './place.ts';
import { brokenIds, type Content, type Finding } from './rules/finding.ts';
import { rules } from './rules.ts';

/** All of `content/`, read. */
export interface Contents extends Content {
  /** Files that cannot be read, by their path below `content/`. */
  readonly broken: readonly { readonly path: string; readonly cause: unknown }[];
  /** Ids of the rows of kinds.yaml and sources.yaml. */
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  /** Names of `content/pages`. */
  readonly pages: readonly string[];
}

/**
 * Everything that is wrong with the content, by path and line.
 * @param textOf text of a file by its path below `content/`
 * @param only paths of the files that are asked about; all where not given
 */
export async function contentMessages(
  content: Contents,
  textOf: (path: string) => Promise<string>,
  only?: ReadonlySet<string>,
): Promise<StoryMessage[]> {
  const site = addressesOf(content);
  const asked = ({ path }: { readonly path: string }) => only === undefined || only.has(path);
  const findings = rules.flatMap((rule) => rule(content)).filter(asked);
  const located = async ({ path, key, what, fix, severity }: Finding): Promise<StoryMessage> => {
    const place = placeOf(await textOf(path), key);
    return { path, ...place, message: what, fix, severity };
  };
  const messages = [
    ...content.broken.filter(asked).flatMap(({ path, cause }) => brokenMessages(path, cause)),
    ...content.stories.filter(asked).flatMap((story) => bodyMessages(story, site)),
    ...(await Promise.all(findings.map(located))),
  ];
  return messages.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

function addressesOf({ stories, broken, editions, topics, tiers, kinds, sources, pages }: Contents): Addresses {
  const held = stories.filter(({ data }) => data.tier === 'held' && data.mergeInto === undefined);
  const unpublished = new Set(held.map(({ id }) => id));
  const all = stories.flatMap(({ id, data }) => [id, ...data.redirectFrom]);
  return {
    stories: new Set([...all.filter((id) => !unpublished.has(id)), ...brokenIds({ broken })]),
    unpublished,
    lists: new Map([
      ['topics', new Set(topics.map(({ id }) => id))],
      ['tiers', new Set(tiers.significance.map(({ id }) => id as string))],
      ['kinds', new Set(kinds)],
      ['sources', new Set(sources)],
      ['editions', new Set(editions.map(({ date }) => date))],
      ['', new Set(pages)],
    ]),
  };
}
