import type { StorySource } from '../../src/schemas/story.ts';
import type { Entry, StoredStory, Warning } from '../model.ts';
import type { Archive } from './store.ts';

/** Days of the archive that a morning looks back on. */
const WINDOW_DAYS = 30;

/**
 * Story ids that must not be written to, and the id under which their works are: what a story took in leads to it,
 * and a file that cannot be read keeps its place until a person mends it.
 */
export function movedStories({ stories, merged: into = new Map(), broken }: Archive): Map<string, string> {
  const merged = stories.flatMap(({ id, data }) => data.redirectFrom.map((old) => [old, id] as const));
  const unread = broken.map(({ path }) => /^stories\/(.+)\.mdx$/.exec(path)?.[1]).filter((id) => id !== undefined);
  return new Map([...merged, ...into, ...unread.map((id) => [id, id] as const)]);
}

/** One warning for each file that cannot be read. */
export function brokenWarnings({ broken }: Archive): Warning[] {
  const message = 'cannot be read and is left out: run `npm run check`';
  return broken.map(({ path, cause }) => ({ stage: 'write', id: path, message, cause }));
}

/** First day of the stories that a morning looks back on. */
export function windowStart(date: string): string {
  return new Date(Date.parse(date) - WINDOW_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** Stories of the days before `date`, as later stages see them: `entries` carry the excerpt as their text. */
export function recentStories(
  stories: readonly StoredStory[],
  date: string,
): { readonly id: string; readonly entries: readonly Entry[] }[] {
  const from = windowStart(date);
  return stories
    .filter((s) => s.data.date < date && s.data.date >= from)
    .map((s) => ({ id: s.id, entries: entriesOf(s) }));
}

// The same stories are looked at for several ends: what one of these finds out of an entry the others know.
const known = new WeakMap<StoredStory, readonly Entry[]>();

function entriesOf(story: StoredStory): readonly Entry[] {
  let entries = known.get(story);
  if (!entries) {
    const { sources, tldr } = story.data;
    entries = sources.map((source) => entryOf(source, tldr));
    known.set(story, entries);
  }
  return entries;
}

/** A source of a story as an entry again; the abstract itself is not kept, its first words and the tl;dr are. */
function entryOf(source: StorySource, tldr: string): Entry {
  const { version, title, authors, categories, published, announced, announce, feed, url, comment, license } = source;
  return {
    id: source.id.replace(/^arxiv:/, ''),
    ...{ version, title, authors, categories, published, announced, announce, feed, url, comment, license },
    summary: `${source.excerpt.replace(/^arXiv:.*?Abstract:\s*/s, '')} ${tldr}`,
    links: source.links,
    tier: source.tier,
  };
}
