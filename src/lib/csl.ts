import { plainText } from '../story/inline.ts';
import { type Cited, issuedOf, nameOf } from './cited.ts';
import { arxivId, doiOf, workLabel } from './work.ts';

/**
 * An item of CSL-JSON (schema of CSL 1.0.2). A preprint is an `article`, as CSL has it, with arXiv as its publisher; a work
 * known by its DOI alone a `document`, a page a `webpage`. Titles are plain text.
 */
export function cslItem(source: Cited): Readonly<Record<string, unknown>> {
  const arxiv = arxivId(source.id);
  const doi = doiOf(source.id);
  const issued = issuedOf(source);
  return {
    id: doi || arxiv ? workLabel(source.id) : source.url,
    type: arxiv ? 'article' : doi ? 'document' : 'webpage',
    title: plainText(source.title),
    ...(source.authors.length > 0 ? { author: source.authors.map(nameOf) } : {}),
    ...(issued.length > 0 ? { issued: { 'date-parts': [issued] } } : {}),
    ...(arxiv ? { publisher: 'arXiv', number: `arXiv:${arxiv}` } : {}),
    ...(arxiv && source.version ? { version: String(source.version) } : {}),
    ...(source.categories.length > 0 ? { categories: source.categories } : {}),
    ...(doi ? { DOI: doi } : {}),
    URL: source.url,
  };
}

/** A file of items. */
export const cslFile = (works: readonly Cited[]): string => `${JSON.stringify(works.map(cslItem), null, 2)}\n`;
