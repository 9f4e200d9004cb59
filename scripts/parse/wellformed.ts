import { FeedError } from './feed-error.ts';

/** Markup that may hold `<` and `>` of its own, with what ends it. */
const SKIPPED: readonly (readonly [start: string, end: string, name: string])[] = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'CDATA section'],
  ['<?', '?>', 'processing instruction'],
];
/** HTML that feeds put into a description as it is and do not close. No name here is one of a feed's own. */
const HTML_TAGS = new Set(
  'a b big blockquote br center code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input li ol p param s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul wbr'.split(
    ' ',
  ),
);
const [SLASH, LESS, GREATER, BANG, QUESTION, DOUBLE, SINGLE] = [...'/<>!?"\''].map((c) => c.charCodeAt(0));
/** What can follow `<` where a tag, comment, CDATA section or instruction begins. */
const MARKUP = /^(?:[\p{L}_:!?]|\/(?:[\p{L}_:]|$)|$)/u;
/** Elements that authors write into: whatever they left open ends with them. */
const WRITTEN = /^(?:[^:]*:)?(?:title|description|summary|content|encoded|subtitle)$/i;
const MAX_DEPTH = 500;
/** Most elements, and most items, of a document: fifty times what the largest feed of arXiv's has. */
const MAX_ELEMENTS = 300_000;
const MAX_ITEMS = 50_000;
/** Most places that are put right. */
const MAX_MENDS = 100_000;
/** Longest text between two tags, and longest tag, in characters: the parser puts one together letter by letter. */
const MAX_TEXT = 4_000_000;

/** An item or entry of a feed: where it begins and ends in the mended text, and how many elements it stands in. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** A document in which every element is closed, with its items marked. */
export interface Wellformed {
  readonly xml: string;
  readonly items: readonly Span[];
}

/** Where the scan is. */
interface Scan {
  readonly xml: string;
  readonly items: Span[];
  /** Names of the elements that are open, outermost first. */
  readonly open: string[];
  /** The document up to `kept`, mended. */
  readonly mended: string[];
  kept: number;
  /** Characters that mending has added so far. */
  added: number;
  elements: number;
  root: string | null;
  /** The item the scan is in. */
  item: { readonly from: number; readonly depth: number } | null;
}

const ITEM = /^(?:[^:]*:)?(?:item|entry)$/i;

/**
 * `xml` with every element closed by its own tag: the parser itself takes half a document for a whole one. A closing
 * tag of nothing is dropped and HTML left open is closed; what else is missing is missed. One pass; no DOCTYPE.
 * @throws FeedError that names the line
 */
export function closeTags(xml: string): Wellformed {
  const scan: Scan = { xml, items: [], open: [], mended: [], kept: 0, added: 0, elements: 0, root: null, item: null };
  let at = xml.indexOf('<');
  while (at !== -1) {
    if (!isMarkup(xml, at)) {
      // An author's "less than", which opens nothing.
      mend(scan, at, at + 1, '&lt;');
      at = xml.indexOf('<', at + 1);
      continue;
    }
    const skipped = skippedAt(xml, at);
    const end = skipped ? endOf(scan, at, skipped) : endOfTag(scan, at);
    if (!skipped) {
      if (xml.charCodeAt(at + 1) === SLASH) closeTag(scan, at, end);
      else openTag(scan, at, end);
    }
    at = xml.indexOf('<', end);
    if (at - end > MAX_TEXT)
      throw new FeedError(`${line(xml, end)}: a text of over ${MAX_TEXT / 1e6} million characters`);
  }
  if (scan.open.length > 0) throw truncated(scan);
  const mended = scan.kept === 0 ? xml : [...scan.mended, xml.slice(scan.kept)].join('');
  return { xml: mended, items: scan.items };
}

function openTag(scan: Scan, at: number, end: number): void {
  const { xml, open, root } = scan;
  if (open.length === 0 && root !== null) throw new FeedError(`${line(xml, at)}: more after </${clip(root)}>`);
  if (open.length === MAX_DEPTH) throw new FeedError(`${line(xml, at)}: more than ${MAX_DEPTH} elements in each other`);
  scan.elements += 1;
  if (scan.elements > MAX_ELEMENTS) throw new FeedError(`more than ${MAX_ELEMENTS} elements`);
  const name = nameAt(xml, at);
  scan.root ??= name;
  if (scan.item === null && open.length > 0 && ITEM.test(name)) {
    scan.item = { from: at + scan.added, depth: open.length };
  }
  if (xml.charCodeAt(end - 2) !== SLASH) open.push(name);
  else closeItem(scan, end);
}

function closeTag(scan: Scan, at: number, end: number): void {
  const { xml, open } = scan;
  const name = xml.slice(at + 2, end - 1).trim();
  if (open.at(-1) === name) open.pop();
  else if (!mendBefore(scan, name, at, end)) return;
  closeItem(scan, end);
}

function isMarkup(xml: string, at: number): boolean {
  const letter = xml.charCodeAt(at + 1) | 0x20;
  return (letter > 0x60 && letter < 0x7b) || MARKUP.test(xml.slice(at + 1, at + 3));
}

/** Closes the HTML that was left open before a closing tag; false where it closes nothing and is dropped. */
function mendBefore(scan: Scan, name: string, at: number, end: number): boolean {
  const depth = scan.open.lastIndexOf(name);
  if (depth === -1) {
    mend(scan, at, end, '');
    return false;
  }
  const unclosed = scan.open.splice(depth).slice(1).reverse();
  const missing = WRITTEN.test(name) ? undefined : unclosed.find((tag) => !HTML_TAGS.has(tag.toLowerCase()));
  if (missing) {
    throw new FeedError(`${line(scan.xml, at)}: </${clip(name)}> stands where </${clip(missing)}> was expected`);
  }
  mend(scan, at, at, unclosed.map((tag) => `</${tag}>`).join(''));
  return true;
}

function closeItem(scan: Scan, end: number): void {
  if (scan.item === null || scan.open.length !== scan.item.depth) return;
  if (scan.items.length === MAX_ITEMS) throw new FeedError(`more than ${MAX_ITEMS} items`);
  scan.items.push({ ...scan.item, to: end + scan.added });
  scan.item = null;
}

function mend(scan: Scan, from: number, to: number, text: string): void {
  if (scan.mended.length === 2 * MAX_MENDS) throw new FeedError(`${line(scan.xml, from)}: too much that is not XML`);
  scan.mended.push(scan.xml.slice(scan.kept, from), text);
  scan.kept = to;
  scan.added += text.length - (to - from);
}

function endOf({ xml }: Scan, at: number, [start, end, name]: (typeof SKIPPED)[number]): number {
  const found = xml.indexOf(end, at + start.length);
  if (found === -1) throw new FeedError(`${line(xml, at)}: ${name} without an end: truncated`);
  return found + end.length;
}

/** End of a tag: the first `>` that is not inside quotes. */
function endOfTag(scan: Scan, at: number): number {
  const { xml } = scan;
  const last = Math.min(xml.length, at + MAX_TEXT);
  let quote = 0;
  for (let i = at + 1; i < last; i += 1) {
    const char = xml.charCodeAt(i);
    if (quote !== 0) quote = char === quote ? 0 : quote;
    else if (char === DOUBLE || char === SINGLE) quote = char;
    else if (char === GREATER) return i + 1;
    else if (char === LESS) throw new FeedError(`${line(xml, i)}: "<" inside a tag`);
  }
  if (last < xml.length) throw new FeedError(`${line(xml, at)}: a tag of over ${MAX_TEXT / 1e6} million characters`);
  throw truncated(scan);
}

function skippedAt(xml: string, at: number): (typeof SKIPPED)[number] | undefined {
  const next = xml.charCodeAt(at + 1);
  if (next !== BANG && next !== QUESTION) return undefined;
  return SKIPPED.find(([start]) => xml.startsWith(start, at));
}

function nameAt(xml: string, at: number): string {
  const name = /[^\s/>]*/y;
  name.lastIndex = at + 1;
  return name.exec(xml)?.[0] ?? '';
}

function truncated({ open: [root] }: Scan): FeedError {
  return new FeedError(root ? `ends before </${clip(root)}>: truncated` : 'ends inside a tag: truncated');
}

function line(xml: string, at: number): string {
  return `line ${xml.slice(0, at).split('\n').length}`;
}

function clip(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
