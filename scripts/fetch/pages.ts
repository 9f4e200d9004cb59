import type { Source } from '../model.ts';
import { FetchError, fixes } from './failure.ts';
import type { Reply } from './request.ts';

/** Asks for one page of a query, with tries; `check` throws where what came is no page. */
export type AskPage = (page: Source, check: (reply: Reply) => void) => Promise<Reply>;

/** Results a page where the row does not say: the API's own default is ten. */
const PAGE_SIZE = 100;
/** Most pages of one query, three seconds apart. */
const MAX_PAGES = 20;
/** Sorted by date, a query is read back this far behind its newest result: what is older is no news. */
const DAYS_BACK = 7;

/** What to do about a query that is too large. */
const NARROW = 'narrow the query in its url, or sort it by submittedDate';

const ENTRY_END = '</entry>';

/** For all pages of a query together. */
export interface PageLimits {
  readonly maxBytes: number;
  /** Waiting for arXiv's turn included, in milliseconds. */
  readonly maxMs: number;
  /** Milliseconds of a monotonic clock. */
  readonly clock: () => number;
}

/** What a page says, read from the only form that arXiv's API has. */
interface Page {
  readonly total: number;
  readonly entries: readonly string[];
  readonly text: string;
}

/**
 * Reads all pages of a query of arXiv's API (https://info.arxiv.org/help/api/user-manual.html) and joins them into one
 * document, as if it had come whole. An empty page where there should be results is asked for again, then an error.
 * @throws FetchError when a page does not come: a part of the answer is not the answer
 */
export async function requestPages(source: Source, ask: AskPage, limits: PageLimits): Promise<Reply> {
  const begun = limits.clock();
  const pages: Page[] = [];
  const replies: Reply[] = [];
  for (let read = 0; ; read = pages.flatMap((page) => page.entries).length) {
    const reply = await ask({ ...source, url: pageAddress(source.url, read) }, (r) => checkPage(readPage(r), read));
    replies.push(reply);
    pages.push(readPage(reply));
    checkLimits(replies, limits.clock() - begun, limits);
    if (pages.length === MAX_PAGES || isComplete(pages, source.url)) break;
  }
  const [first] = replies as [Reply];
  return { ...first, body: new TextEncoder().encode(join(pages)), notes: [...first.notes, ...left(pages, source.url)] };
}

function checkLimits(replies: readonly Reply[], took: number, { maxBytes, maxMs }: PageLimits): void {
  const size = replies.reduce((sum, reply) => sum + reply.body.byteLength, 0);
  if (size > maxBytes) throw new FetchError(`pages over ${maxBytes / 2 ** 20} MiB`, NARROW);
  if (took > maxMs) throw new FetchError(`not all pages within ${maxMs / 1000} s, ${replies.length} came`, NARROW);
}

function pageAddress(address: string, read: number): string {
  const url = new URL(address);
  const { searchParams } = url;
  if (!searchParams.has('max_results')) searchParams.set('max_results', String(PAGE_SIZE));
  if (read > 0) searchParams.set('start', String(firstOf(address) + read));
  return url.href;
}

function firstOf(address: string): number {
  return Number(new URL(address).searchParams.get('start')) || 0;
}

function readPage({ body }: Reply): Page {
  const text = new TextDecoder().decode(body);
  const total = Number(/<(?:\w{1,40}:)?totalResults\b[^<>]{0,400}>\s{0,40}(\d+)/i.exec(text)?.[1] ?? 0);
  return { total, entries: entriesIn(text), text };
}

/** The whole entries, in one pass: one without an end is none. */
function entriesIn(text: string): string[] {
  const entries: string[] = [];
  const begin = /<entry[\s>]/g;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const end = text.indexOf(ENTRY_END, found.index);
    if (end === -1) break;
    begin.lastIndex = end + ENTRY_END.length;
    entries.push(text.slice(found.index, begin.lastIndex));
  }
  return entries;
}

function checkPage({ total, entries, text }: Page, read: number): void {
  const [only] = entries;
  if (only && /<title[^<>]{0,400}>\s{0,40}Error\s{0,40}<\/title>/.test(only)) {
    const why = /<summary[^<>]{0,400}>([^<]*)/.exec(only)?.[1]?.trim();
    throw new FetchError(`arXiv's API answered: ${why || 'Error'}`, 'correct the query in its url in sources.yaml');
  }
  if (entries.length === 0 && total > read) {
    throw new FetchError(`arXiv's API counts ${total} results and sent none from ${read + 1} on`, fixes.wait, {
      transient: true,
    });
  }
  if (entries.length > 0 && !text.includes('</feed>')) {
    throw new FetchError("a page of arXiv's API ends too early", fixes.wait, { transient: true });
  }
}

function isComplete(pages: readonly Page[], address: string): boolean {
  const last = pages.at(-1) as Page;
  return last.entries.length === 0 || missing(pages, address) <= 0 || isOld(pages, address);
}

function missing(pages: readonly Page[], address: string): number {
  const last = pages.at(-1) as Page;
  return last.total - firstOf(address) - pages.flatMap((page) => page.entries).length;
}

/** Whether a query that runs from new to old has come to what is no news any more. */
function isOld(pages: readonly Page[], address: string): boolean {
  const { searchParams } = new URL(address);
  const field = { submittedDate: 'published', lastUpdatedDate: 'updated' }[searchParams.get('sortBy') ?? ''];
  if (!field || searchParams.get('sortOrder') === 'ascending') return false;
  const date = (entry = '') => Date.parse(new RegExp(`<${field}>\\s*([^<]+)`).exec(entry)?.[1]?.trim() ?? '');
  const age = date(pages[0]?.entries[0]) - date(pages.at(-1)?.entries.at(-1));
  return age > DAYS_BACK * 86_400_000;
}

function join(pages: readonly Page[]): string {
  const [first, ...rest] = pages as readonly [Page, ...Page[]];
  if (rest.length === 0) return first.text;
  const end = first.text.lastIndexOf('</feed>');
  return `${first.text.slice(0, end)}${rest.flatMap((page) => page.entries).join('\n')}\n</feed>\n`;
}

/** A word on what was not read. */
function left(pages: readonly Page[], address: string): string[] {
  const count = missing(pages, address);
  if (count <= 0 || isOld(pages, address)) return [];
  return [`${count} of ${pages.at(-1)?.total} results were not read: ${NARROW}`];
}
