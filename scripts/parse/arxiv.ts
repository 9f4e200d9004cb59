import type { FeedItem } from '../model.ts';
import { parseArxivId } from '../text/arxiv-id.ts';
import { childrenOf, childText, type Element, textOf } from './element.ts';
import { FeedError } from './feed-error.ts';
import { filled } from './fields.ts';

type AnnounceType = NonNullable<FeedItem['announceType']>;
const ANNOUNCE_TYPES: readonly string[] = ['new', 'cross', 'replace', 'replace-cross'] satisfies AnnounceType[];
const PREFIX = /^\s*arXiv:\s*\S+\s+Announce Type:\s*(\S+)\s+Abstract:\s*/i;

/**
 * Adds to an item what arXiv's own feeds say: identifier, version and announce type; authors told apart; the
 * announcement's prefix off the abstract.
 */
export function withArxivFields(item: FeedItem, element: Element): FeedItem {
  const arxiv = [item.id, item.link].map((text) => parseArxivId(text ?? '')).filter((found) => found !== null);
  const [first] = arxiv;
  if (first === undefined) return item;
  const announce = announceOf(element, item.summary);
  const version = arxiv.find((found) => found.version !== null)?.version ?? null;
  return {
    ...item,
    authors: creatorsOf(element) ?? item.authors,
    summary: item.summary.replace(PREFIX, '').trim(),
    arxivId: first.id,
    ...(version === null ? {} : { version }),
    ...(announce === null ? {} : { announceType: announce }),
  };
}

/**
 * Whether an item is arXiv's own: announced, or identified by arXiv. One that only links there is somebody's word about
 * a paper. The text of arXiv's items is TeX, not HTML: `<think>` and `a<b` are the authors' own.
 */
export function isArxivItem(element: Element): boolean {
  const ids = [element.attributes.get('rdf:about') ?? '', ...childrenOf(element, 'guid', 'atom:id').map(textOf)];
  return childText(element, 'arxiv:announce_type') !== null || ids.some((id) => parseArxivId(id) !== null);
}

/**
 * Refuses the API's two ways of failing with status 200.
 * @throws FeedError for an entry named "Error", and for a page without entries where there should be some
 */
export function checkArxivApi(feed: Element, entries: readonly FeedItem[]): void {
  const failed = entries.find(({ id }) => id?.includes('arxiv.org/api/errors'));
  if (failed) throw new FeedError(`arXiv's API answered: ${failed.summary || 'Error'}`);
  const total = Number(childText(feed, 'opensearch:totalresults') ?? 0);
  const start = Number(childText(feed, 'opensearch:startindex') ?? 0);
  const asked = Number(childText(feed, 'opensearch:itemsperpage') ?? 1);
  if (entries.length === 0 && asked > 0 && total > start) {
    throw new FeedError(`arXiv's API counts ${total} results and sent none of them`);
  }
}

function announceOf(element: Element, summary: string): AnnounceType | null {
  const told = (childText(element, 'arxiv:announce_type') ?? PREFIX.exec(summary)?.[1] ?? '').toLowerCase();
  return ANNOUNCE_TYPES.includes(told) ? (told as AnnounceType) : null;
}

/** arXiv writes all authors into one `dc:creator`. */
function creatorsOf(element: Element): string[] | null {
  const creators = childrenOf(element, 'dc:creator').map(textOf);
  const names = filled(creators.flatMap((text) => text.split(', ')));
  return names.length > 0 ? names : null;
}
