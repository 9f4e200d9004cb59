import { escapeHtml } from '../story/escape.ts';
import { site } from './tables.ts';
import { absolute, SEARCH } from './urls.ts';

/** Tells a browser how this site is searched (OpenSearch 1.1), so that its address bar can. */
export function openSearch(): string {
  const { title, description } = site();
  const row = (name: string, text: string) => `  <${name}>${escapeHtml(text)}</${name}>`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    row('ShortName', title.slice(0, 16)),
    row('Description', description.slice(0, 1024)),
    row('InputEncoding', 'UTF-8'),
    `  <Image width="16" height="16" type="image/svg+xml">${escapeHtml(absolute('/favicon.svg'))}</Image>`,
    `  <Url type="text/html" template="${escapeHtml(`${absolute(SEARCH)}?q={searchTerms}`)}"/>`,
    '</OpenSearchDescription>',
  ].join('\n')}\n`;
}
