import type { StorySource } from '../../src/schemas/story.ts';
import type { Entry, StoredStory } from '../model.ts';

/** Days of the archive that a morning looks back on. */
const WINDOW_DAYS = 30;

/** Stories of the days before `date`, as later stages see them: `entries` carry the excerpt as their text. */
export function recentStories(
  stories: readonly StoredStory[],
  date: string,
): { readonly id: string; readonly entries: readonly Entry[] }[] {
  const from = Date.parse(date) - WINDOW_DAYS * 86_400_000;
  return stories
    .filter((s) => s.data.date < date && Date.parse(s.data.date) >= from)
    .map((s) => ({ id: s.id, entries: s.data.sources.map((source) => entryOf(source, s.data.tldr)) }));
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
