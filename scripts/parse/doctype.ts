import { FeedError } from './feed-error.ts';

/**
 * Takes a document type declaration off the head of `xml`, with everything it declares: no entity of a feed's own is
 * ever expanded or fetched, its references stay as they are written.
 * @throws FeedError where the document ends first
 */
export function stripDoctype(xml: string): string {
  const start = endOfProlog(xml);
  if (!/^<!doctype/i.test(xml.slice(start, start + 9))) return xml;
  return xml.slice(0, start) + xml.slice(endOfDoctype(xml, start));
}

/** Where white space, processing instructions and comments at the head of `xml` end. */
function endOfProlog(xml: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(xml[at] ?? '')) at += 1;
    if (xml.startsWith('<?', at)) at = past(xml, '?>', at + 2) + 1;
    else if (xml.startsWith('<!--', at)) at = past(xml, '-->', at + 4) + 1;
    else return at;
  }
}

function endOfDoctype(xml: string, start: number): number {
  let inside = false;
  for (let i = start + 9; i < xml.length; i += 1) {
    const char = xml[i];
    if (char === '"' || char === "'") i = past(xml, char, i + 1);
    else if (xml.startsWith('<!--', i)) i = past(xml, '-->', i + 4);
    else if (xml.startsWith('<?', i)) i = past(xml, '?>', i + 2);
    else if (char === '[') inside = true;
    else if (char === ']') inside = false;
    else if (char === '>' && !inside) return i + 1;
  }
  throw truncated();
}

function past(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  if (found === -1) throw truncated();
  return found + end.length - 1;
}

function truncated(): FeedError {
  return new FeedError('ends before the first element: truncated');
}
