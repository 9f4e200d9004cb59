import { plainText } from '../story/inline.ts';
import { type Cited, issuedOf, type Name, nameOf } from './cited.ts';
import { arxivId, doiOf } from './work.ts';

/**
 * A work as a ContextObject in a span (COinS: OpenURL, ANSI/NISO Z39.88-2004, in Dublin Core), for reference managers that read pages.
 * `rft.type` is the name that Zotero has for the kind of work; authors are in the work's order.
 */
export function coins(work: Cited): string {
  const doi = doiOf(work.id);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', typeOf(work)],
    ['rft.title', plainText(work.title)],
    ...work.authors.map((name) => ['rft.au', familyFirst(nameOf(name))] as const),
    ['rft.date', dateOf(work)],
    ['rft.publisher', arxivId(work.id) ? 'arXiv' : undefined],
    ['rft_id', doi ? `info:doi/${doi}` : undefined],
    ['rft_id', work.url],
  ];
  return rows.flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : [])).join('&');
}

function typeOf({ id }: Cited): string {
  if (arxivId(id)) return 'preprint';
  return doiOf(id) ? 'document' : 'webpage';
}

/** A name with a comma is taken apart at it; one that has no parts is given as it is. */
function familyFirst(name: Name): string {
  if ('literal' in name) return name.literal;
  return `${name.family}, ${[name.given, name.suffix].filter(Boolean).join(', ')}`;
}

const dateOf = (work: Cited): string =>
  issuedOf(work)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** A plus sign is a space to some readers: `encodeURIComponent` gives neither. */
const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());
