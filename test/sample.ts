import type { Cluster, Entry } from '../scripts/model.ts';
import { type StoryData, storySchema } from '../src/schemas/story.ts';

/** An entry for tests: a new arXiv paper of 5 May 2026, with whatever is given. */
export function entry(id: string, over: Partial<Entry> = {}): Entry {
  return {
    id,
    version: 1,
    title: `On ${id}`,
    authors: ['Ada Ardent'],
    categories: ['cs.LG'],
    summary: `We study ${id}.`,
    published: null,
    announced: '2026-05-05',
    announce: 'new',
    feed: 'arxiv-lg-ml',
    url: `https://arxiv.org/abs/${id}`,
    comment: null,
    license: null,
    tier: 1,
    ...over,
  };
}

/** A cluster of entries, the first one deciding. */
export function clusterOf(...entries: Entry[]): Cluster {
  const why = { similarity: entries.length > 1 ? 0.5 : 1, shared: [] };
  return { id: entries[0]?.id ?? '', entries, why };
}

/** Frontmatter of a story on the given arXiv ids. */
export function storyData(ids: readonly string[], over: Partial<StoryData> = {}): StoryData {
  return storySchema.parse({
    title: 'A story',
    tldr: 'One sentence.',
    date: '2026-05-05',
    updated: '2026-05-05T06:00:00Z',
    kind: 'method',
    tier: 'listed',
    topics: ['optimization'],
    score: { total: 40, parts: { depth: 40 } },
    rankReason: 'Method; decided by arXiv cs.LG; most points from depth (40).',
    sources: ids.map((id) => ({
      ...{ id: `arxiv:${id}`, version: 1, feed: 'arxiv-lg-ml', name: 'arXiv cs.LG', tier: 1, title: `On ${id}` },
      url: `https://arxiv.org/abs/${id}`,
    })),
    ...over,
  });
}
