import type { Entry } from '../model.ts';
import { tokenise } from '../text/tokens.ts';
import { settings } from './settings.ts';

/** A post that names a paper, both by their place among the entries. */
export interface Mention {
  readonly post: number;
  readonly paper: number;
  /** What names it, for readers: `arXiv:2605.02116`, `doi:10.…`, or the paper's title. */
  readonly phrase: string;
}

/** Shorter titles ("Attention") stand in many texts that mean something else. */
const SHORTEST_TITLE = 4;

const arxivId = /(?<!\d|\d\.)\d{4}\.\d{4,5}(?!\d)|(?<![\w-])[a-z]+(?:-[a-z]+)?\/\d{7}(?!\d)/gi;
const doi = /10\.\d{4,9}\/[^\s"'<>]+/g;

/** Whether an entry is no work itself but tells of one: a post of a laboratory, a magazine, a discussion. */
export function isPost({ id }: Entry): boolean {
  return id.startsWith('url:');
}

/**
 * Finds the papers that posts name by arXiv id, DOI or whole title, in their text or links. A post that names several, such as
 * a round-up, belongs to the one that it names first, ids before titles; a paper has at most as many posts as a story has room.
 * Linear in the length of the texts.
 */
export function mentions(entries: readonly Entry[]): Mention[] {
  if (!entries.some(isPost)) return [];
  const find = finder(entries);
  const found = entries.flatMap((entry, post): Mention[] => {
    const mention = isPost(entry) ? find(entry) : undefined;
    return mention ? [{ post, ...mention }] : [];
  });
  const tier = ({ post }: Mention) => entries[post]?.tier ?? 1;
  return [...Map.groupBy(found, ({ paper }) => paper).values()].flatMap((ofPaper) =>
    ofPaper.sort((a, b) => tier(a) - tier(b) || a.post - b.post).slice(0, settings.largest - 1),
  );
}

type Found = Pick<Mention, 'paper' | 'phrase'>;

/** Looks a post's text up among the papers. */
function finder(entries: readonly Entry[]): (post: Entry) => Found | undefined {
  const byId = new Map<string, Found>();
  const byTitle = new Map<string, { readonly words: string; readonly found: Found }[]>();
  entries.forEach((entry, paper) => {
    if (isPost(entry)) return;
    const own = entry.id.replace(/^doi:/, '').toLowerCase();
    byId.set(own, { paper, phrase: own === entry.id.toLowerCase() ? `arXiv:${entry.id}` : entry.id });
    if (entry.doi) byId.set(entry.doi, { paper, phrase: `doi:${entry.doi}` });
    const words = wordsOf(entry.title);
    if (words.length < SHORTEST_TITLE) return;
    const key = words.slice(0, SHORTEST_TITLE).join(' ');
    byTitle.set(key, [...(byTitle.get(key) ?? []), { words: words.join(' '), found: { paper, phrase: entry.title } }]);
  });
  return (post) => {
    const text = [post.url, ...Object.values(post.links ?? {}), post.title, post.summary, post.comment ?? ''].join(
      '\n',
    );
    return idIn(text, byId) ?? titleIn(wordsOf(`${post.title}\n${post.summary}`), byTitle);
  };
}

function idIn(text: string, byId: ReadonlyMap<string, Found>): Found | undefined {
  const named = [...text.matchAll(arxivId), ...text.matchAll(doi)].sort((a, b) => a.index - b.index);
  for (const [id] of named) {
    const found = byId.get(id.toLowerCase()) ?? byId.get(id.toLowerCase().replace(/[.,;:)\]]+$/, ''));
    if (found) return found;
  }
  return undefined;
}

function titleIn(
  words: readonly string[],
  byTitle: ReadonlyMap<string, readonly { readonly words: string; readonly found: Found }[]>,
): Found | undefined {
  for (let from = 0; from + SHORTEST_TITLE <= words.length; from += 1) {
    for (const title of byTitle.get(words.slice(from, from + SHORTEST_TITLE).join(' ')) ?? []) {
      const length = title.words.split(' ').length;
      if (words.slice(from, from + length).join(' ') === title.words) return title.found;
    }
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}
