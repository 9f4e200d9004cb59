import type { Entry } from '../model.ts';
import { abstractUrl, parseArxivId, pdfUrl } from '../text/arxiv-id.ts';
import { codeLink } from './code-link.ts';
import { toDay, toInstant } from './instant.ts';
import { cutTo, oneLine, paragraphs, removeInvisible } from './invisible.ts';
import { normaliseName } from './names.ts';
import { projectLink } from './project-link.ts';
import { canonicalUrl } from './urls.ts';
import { venueOf } from './venue.ts';
import { isWithdrawn } from './withdrawn.ts';

/** An entry that lacks what makes it one. The message is one line. */
export class EntryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EntryError';
  }
}

/**
 * Characters that are read of each text. The longest of 74,728 real titles has 226, the longest abstract 3,488; what reads
 * them later takes time that grows with the square of their length where they are made for it.
 */
export const LONGEST = { title: 1000, summary: 6000, comment: 1000, name: 200 } as const;

/** What an entry is known by. */
interface Identity {
  readonly id: string;
  readonly version: number | null;
  readonly url: string;
}

/**
 * Completes a record to an entry: identity, Unicode names, tidy text, UTC dates, links. Fields may be missing or null.
 * What is complete already comes back the same.
 * @throws EntryError without a title
 */
export function normaliseEntry(record: Partial<Entry> & { readonly id: string }): Entry {
  const { id, version, url } = identify(record);
  const title = cutTo(plain(record.title ?? ''), LONGEST.title);
  if (title === '') throw new EntryError('has no title');
  const summary = cutTo(paragraphs(removeInvisible(record.summary ?? '').text), LONGEST.summary);
  const comment = cutTo(plain(record.comment ?? ''), LONGEST.comment) || null;
  const venue = record.venue ?? venueOf(comment);
  const links = linksOf(record, { id, version, url }, summary, comment);
  return {
    id,
    version,
    title,
    authors: (record.authors ?? []).map(nameOf).filter((name) => /\p{L}/u.test(name)),
    categories: [...new Set((record.categories ?? []).map(plain).filter((c) => c !== ''))],
    summary,
    published: toInstant(record.published),
    announced: toDay(record.announced),
    announce: record.announce ?? null,
    feed: record.feed || 'input',
    url,
    comment,
    license: canonicalUrl(record.license) ?? (plain(record.license ?? '') || null),
    ...(record.doi ? { doi: plain(record.doi).toLowerCase() } : {}),
    ...(Object.keys(links).length > 0 ? { links } : {}),
    ...(venue ? { venue } : {}),
    ...((record.withdrawn ?? isWithdrawn(summary, comment)) ? { withdrawn: true } : {}),
    tier: record.tier ?? 1,
  };
}

/** On one line, nothing in it that cannot be seen. */
const plain = (text: string): string => oneLine(removeInvisible(text).text);

const nameOf = (name: string): string => cutTo(normaliseName(name), LONGEST.name);

/** By arXiv id, then DOI, then address; an id of another kind is left as it is. */
function identify(record: Partial<Entry> & { readonly id: string }): Identity {
  const id = record.id.trim();
  const version = record.version ?? null;
  const paper = parseArxivId(id);
  if (paper) return { id: paper.id, version: version ?? paper.version, url: abstractUrl(paper.id) };
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\..+)$/i.exec(id)?.[1]?.toLowerCase();
  if (doi) return { id: `doi:${doi}`, version, url: canonicalUrl(record.url) ?? `https://doi.org/${doi}` };
  const url = canonicalUrl(id.replace(/^url:/, ''));
  if (url) return { id: `url:${url}`, version, url: canonicalUrl(record.url) ?? url };
  return { id, version, url: canonicalUrl(record.url) ?? record.url ?? '' };
}

function linksOf(
  record: Partial<Entry>,
  { id, version }: Identity,
  summary: string,
  comment: string | null,
): NonNullable<Entry['links']> {
  const code = record.links?.code ?? codeLink(summary, comment);
  const project = record.links?.project ?? projectLink(summary, comment);
  const pdf = record.links?.pdf ?? (parseArxivId(id) ? pdfUrl(id, version) : null);
  const html = record.links?.html;
  const named = { code, project, pdf, html };
  return Object.fromEntries(Object.entries(named).filter(([, address]) => address));
}
