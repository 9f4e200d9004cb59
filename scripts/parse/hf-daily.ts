import { z } from 'zod';
import type { FeedItem, ParsedFeed } from '../model.ts';
import { parseArxivId } from '../text/arxiv-id.ts';
import { parseDate } from './dates.ts';
import { FeedError } from './feed-error.ts';

const text = z.string().nullish().catch(null);
const author = z.object({ name: text }).catch({ name: null });

/** As far as it is read; what is missing or of another type is null, and the entry is judged later. */
const paperSchema = z.object({
  id: text,
  title: text,
  summary: text,
  publishedAt: text,
  submittedOnDailyAt: text,
  authors: z.array(author).catch([]),
});
const rowSchema = z.object({ paper: paperSchema, publishedAt: text, title: text, summary: text });

const PAPERS = 'https://huggingface.co/papers';

/**
 * Reads Hugging Face's daily papers, the answer of https://huggingface.co/api/daily_papers: a JSON array of papers of
 * arXiv that people pointed to.
 * @throws FeedError for anything but an array
 */
export function parseHfDaily(body: Uint8Array | string): ParsedFeed {
  const rows = parseJson(typeof body === 'string' ? body : new TextDecoder().decode(body));
  if (!Array.isArray(rows)) throw new FeedError(`not Hugging Face's daily papers: ${describe(rows)}`);
  const items = rows.map(toItem);
  const updated = items.flatMap((item) => item.updated ?? []).sort();
  return { format: 'json', title: 'Daily Papers', link: PAPERS, updated: updated.at(-1) ?? null, items };
}

function toItem(row: unknown): FeedItem {
  const read = rowSchema.safeParse(row).data;
  const paper = read?.paper;
  const arxiv = parseArxivId(paper?.id ?? '');
  return {
    id: paper?.id ?? null,
    title: plain(paper?.title ?? read?.title),
    link: arxiv ? `${PAPERS}/${arxiv.id}` : null,
    authors: (paper?.authors ?? []).map(({ name }) => plain(name)).filter((name) => name !== ''),
    published: parseDate(paper?.publishedAt ?? read?.publishedAt),
    updated: parseDate(paper?.submittedOnDailyAt ?? read?.publishedAt),
    summary: (paper?.summary ?? read?.summary ?? '').trim(),
    categories: [],
    ...(arxiv ? { arxivId: arxiv.id } : {}),
  };
}

function plain(value: string | null | undefined): string {
  return (value ?? '').replaceAll(/\s+/g, ' ').trim();
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new FeedError(`not JSON: begins with "${json.trim().slice(0, 40)}"`, { cause });
  }
}

function describe(value: unknown): string {
  const error = value !== null && typeof value === 'object' && 'error' in value ? value.error : null;
  return typeof error === 'string' ? `it answered "${error.slice(0, 200)}"` : 'no array';
}
