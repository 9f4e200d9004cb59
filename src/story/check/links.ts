import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { StoryMessage } from '../message.ts';
import { idOfSection, pageIds } from '../page-ids.ts';
import type { RenderedBody } from '../render.ts';

/** Addresses of a site that a story may lead to. */
export interface Addresses {
  /** Ids of stories that have a page, or lead to one. */
  readonly stories: ReadonlySet<string>;
  /** Ids of stories that are there and have none. */
  readonly unpublished: ReadonlySet<string>;
  /** Ids of rows, days of editions and names of pages, by the first part of their address; `''` for `content/pages`. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A link that leads nowhere. */
export type DeadLink = Pick<StoryMessage, 'line' | 'column' | 'message' | 'fix'>;

/** Pages of their own beside the lists and `content/pages`. */
const OWN = new Set([
  'search',
  'reading',
  'status',
  'corrections',
  'feeds.opml',
  'latest.json',
  'status.json',
  'sitemap.xml',
]);
const HOST = 'https://site.invalid';

/**
 * Links of a body to `#ids` that its page does not have, and to stories, lists, editions and pages that the site has not. Links
 * elsewhere, to files and to authors are not looked at.
 * @param tree the body, its places counted from its own first line
 */
export function deadLinks(tree: Root, body: RenderedBody, id: string, site: Addresses): DeadLink[] {
  const ids = idsOf(body);
  const found: DeadLink[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const fault = node.url.startsWith('#') ? deadId(node.url, ids) : deadPath(node.url, id, site);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (fault) found.push({ line, column, ...fault });
  });
  return found;
}

function idsOf({ lead, sections }: RenderedBody): ReadonlySet<string> {
  const html = [lead, ...sections.map((section) => section.html)].join('\n');
  const within = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] as string);
  return new Set([...pageIds, ...sections.map(({ slug }) => idOfSection(slug)), ...within]);
}

type Fault = Pick<DeadLink, 'message' | 'fix'> | null;

function deadId(url: string, ids: ReadonlySet<string>): Fault {
  const id = decoded(url.slice(1));
  if (id === '' || ids.has(id) || /^(?:change|source-words)-\d+$/.test(id)) return null;
  return { message: `no #${id} on this page`, fix: 'take the id of a section, a statement or a numbered equation' };
}

function deadPath(url: string, story: string, site: Addresses): Fault {
  const target = URL.parse(url, `${HOST}/stories/${story}/`);
  if (target?.origin !== HOST) return null;
  const path = decoded(target.pathname);
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  if (first === 'stories') return deadStory(rest.join('/').replace(/\.(?:md|json)$/, ''), site);
  if (first === '' || OWN.has(first)) return null;
  const list = site.lists.get(first);
  const [row] = rest;
  if (list) return row === undefined || list.has(row) || /^feed\./.test(row) ? null : nothingAt(path);
  // A file, or an author: those who have a page are known to a build alone.
  if (rest.length > 0 || first === 'authors' || /\.\w+$/.test(first)) return null;
  return site.lists.get('')?.has(first) ? null : nothingAt(path);
}

function deadStory(id: string, { stories, unpublished }: Addresses): Fault {
  if (id === '' || stories.has(id.split('/').slice(0, 4).join('/'))) return null;
  return unpublished.has(id)
    ? { message: `the story "${id}" is held and has no page`, fix: 'take the link out, or publish the story' }
    : { message: `no story "${id}"`, fix: 'mend the address, or take the link out' };
}

const nothingAt = (path: string): Fault => ({
  message: `nothing of this site is at ${path}`,
  fix: 'mend the address, or take the link out',
});

/** What cannot be decoded is looked for as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
