import { abstractUrl, parseArxivId } from '../text/arxiv-id.ts';
import { TRACKING_PARAMETERS } from './tracking.ts';

const PREFIXES = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
const NAMES = new Set(TRACKING_PARAMETERS);

/**
 * Canonical form of a web address: no tracking parameters, no credentials, no fragment that only scrolls; any page of
 * an arXiv paper is its abstract page. Null for what is no http(s) address.
 */
export function canonicalUrl(address: string | null | undefined): string | null {
  const url = URL.parse(address?.trim() ?? '');
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  const paper = parseArxivId(url.href);
  if (paper) return abstractUrl(paper.id);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name);
  if (url.search === '') url.search = '';
  if (url.hash === '' || url.hash.startsWith('#:~:')) url.hash = '';
  return url.href;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}
