import { FeedError } from './feed-error.ts';

/** An entity that is a short text, references to characters among it: no other entity, no markup, no address. */
export const ENTITY =
  /<!ENTITY\s+([\w.-]{1,60})\s+(?:"((?:[^"&<%]|&#x?\w{1,8};){0,200})"|'((?:[^'&<%]|&#x?\w{1,8};){0,200})')\s*>/gi;
const REFERENCE = /<!\[CDATA\[|&([\w.-]{1,60});/g;
const OWN = /^(?:amp|apos|gt|lt|quot)$/;
/** Most references that are expanded. */
const MAX_EXPANDED = 10_000;

/**
 * Takes a document type declaration off the head of `xml`. Of what it declares only short texts are put in; no entity
 * is ever fetched or holds another one, and references to the rest stay as they are written.
 * @throws FeedError where the document ends first
 */
export function stripDoctype(xml: string): string {
  const start = endOfProlog(xml);
  if (!/^<!doctype/i.test(xml.slice(start, start + 9))) return xml;
  const end = endOfDoctype(xml, start);
  const body = xml.slice(0, start) + xml.slice(end);
  // A second one is an error; it is taken off like the first, a third is not.
  const again = endOfProlog(body);
  if (/^<!doctype/i.test(body.slice(again, again + 9)))
    return body.slice(0, again) + body.slice(endOfDoctype(body, again));
  // The first declaration of a name counts (XML 1.0, 4.2); XML's own five mean what they mean.
  const declared = [...xml.slice(start, end).matchAll(ENTITY)].filter(([, name]) => !OWN.test(name ?? '')).reverse();
  return declared.length === 0
    ? body
    : expand(body, new Map(declared.map(([, name, a, b]) => [name ?? '', a ?? b ?? ''])));
}

/** Puts the texts of `entities` in where they are named, outside CDATA sections. */
function expand(xml: string, entities: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  let at = 0;
  for (let left = MAX_EXPANDED; left > 0; left -= 1) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(xml);
    if (!match) break;
    const value = entities.get(match[1] ?? '');
    const end = match[1] ? REFERENCE.lastIndex : Math.max(xml.indexOf(']]>', match.index), match.index + 9);
    parts.push(value === undefined ? xml.slice(at, end) : xml.slice(at, match.index) + value);
    at = end;
  }
  return [...parts, xml.slice(at)].join('');
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
