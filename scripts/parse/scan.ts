import { decodeReferences } from './element.ts';
import { FeedError } from './feed-error.ts';
import { CDATA, clip, endOf, endOfTag, isMarkup, line, MAX_TEXT, NO_TAG, nameAt, sectionAt } from './markup.ts';
import { Outline } from './outline.ts';

/** HTML that feeds put into a description as it is and do not close. No name here is one of a feed's own. */
const HTML_TAGS = new Set(
  'a b big blockquote br center code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input li ol p param s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul wbr'.split(
    ' ',
  ),
);
/** Elements that authors write into: whatever they left open ends with them. */
const WRITTEN = /^(?:[^:]*:)?(?:title|description|summary|content|encoded|subtitle)$/i;
const ITEM = /^(?:[^:]*:)?(?:item|entry)$/i;
const QUOTE = /["']/;
const MAX_DEPTH = 500;
/** Most elements, and most items, of a document: many times what the largest feed of arXiv's has. */
const MAX_ELEMENTS = 120_000;
const MAX_ITEMS = 50_000;
/** Most places that are put right. */
const MAX_MENDS = 100_000;

/** Where something begins and ends. */
type Place = readonly [from: number, to: number];

/** Where the scan is. */
interface Scan {
  readonly xml: string;
  readonly outline: Outline;
  /** Names of the elements that are open, outermost first. */
  readonly open: string[];
  /** The text since the last tag, references decoded. */
  text: string;
  elements: number;
  items: number;
  mends: number;
  root: string | null;
  /** How many elements the item stands in that the scan is in. */
  item: number | null;
}

/**
 * Tags and texts of `xml`, every element closed by its own tag: the parser itself takes half a document for a whole one.
 * A closing tag of nothing is dropped and HTML left open is closed; what else is missing is missed. Comments and
 * instructions are left out. One pass; no DOCTYPE.
 * @throws FeedError that names the line
 */
export function outlineOf(xml: string): Outline {
  const outline = new Outline();
  const scan: Scan = { xml, outline, open: [], text: '', elements: 0, items: 0, mends: 0, root: null, item: null };
  for (let at = xml.indexOf('<'); at !== -1; ) {
    const end = readMarkup(scan, at);
    // What stands behind the root is no part of the feed: a host's advertisement, another root.
    if (scan.open.length === 0 && scan.root !== null) return outline;
    at = xml.indexOf('<', end);
    if (at - end > MAX_TEXT) {
      throw new FeedError(`${line(xml, end)}: a text of over ${MAX_TEXT / 1e6} million characters`);
    }
    if (at > end) addText(scan, decodeReferences(xml.slice(end, at)));
  }
  if (scan.open.length > 0) throw truncated(scan);
  return outline;
}

/** Reads what begins with the `<` at `at`; where it ends. */
function readMarkup(scan: Scan, at: number): number {
  const { xml } = scan;
  if (!isMarkup(xml, at)) return textAt(scan, at);
  const section = sectionAt(xml, at);
  if (!section) return xml.charAt(at + 1) === '/' ? closeTag(scan, at) : openTag(scan, at);
  const end = endOf(xml, at, section);
  if (section === CDATA) addText(scan, xml.slice(at + CDATA[0].length, end - CDATA[1].length));
  return end;
}

/** An author's "less than", which opens nothing. */
function textAt(scan: Scan, at: number): number {
  mend(scan, at);
  addText(scan, '<');
  return at + 1;
}

function openTag(scan: Scan, at: number): number {
  const { xml, open } = scan;
  const values: Place[] = [];
  const end = endOfTag(xml, at, (from, to) => values.push([from, to]));
  if (end === NO_TAG && isWritten(open)) return textAt(scan, at);
  if (end < 0) throw unended(scan, at, end);
  if (open.length === MAX_DEPTH) throw new FeedError(`${line(xml, at)}: more than ${MAX_DEPTH} elements in each other`);
  scan.elements += 1;
  if (scan.elements > MAX_ELEMENTS) throw new FeedError(`more than ${MAX_ELEMENTS} elements`);
  const name = nameAt(xml, at);
  scan.root ??= name;
  endText(scan);
  if (scan.item === null && ITEM.test(name)) beginItem(scan);
  addTag(scan, at, end, values);
  if (xml.charAt(end - 2) !== '/') open.push(name);
  else endItem(scan);
  return end;
}

/** Puts a tag down, its attribute values apart and all of them in quotes. */
function addTag({ xml, outline }: Scan, at: number, end: number, values: readonly Place[]): void {
  let written = at;
  for (const [from, to] of values) {
    const quote = QUOTE.test(xml.charAt(from - 1)) ? '' : '"';
    outline.addMarkup(xml.slice(written, from) + quote);
    outline.addValue(decodeReferences(xml.slice(from, to)));
    if (quote) outline.addMarkup(quote);
    written = to;
  }
  outline.addMarkup(xml.slice(written, end));
}

/** An item is inside the root and in no text: an author who writes of "the <item> element" opens none. */
function beginItem(scan: Scan): void {
  const { open, outline } = scan;
  if (open.length === 0 || isWritten(open)) return;
  if (scan.items === MAX_ITEMS) throw new FeedError(`more than ${MAX_ITEMS} items`);
  scan.items += 1;
  scan.item = open.length;
  outline.beginItem(open.length);
}

/** Whether authors write where the scan is. */
function isWritten(open: readonly string[]): boolean {
  return open.some((name) => WRITTEN.test(name));
}

function closeTag(scan: Scan, at: number): number {
  const { xml, open } = scan;
  const end = endOfTag(xml, at);
  if (end === NO_TAG && isWritten(open)) return textAt(scan, at);
  if (end < 0) throw unended(scan, at, end);
  const name = xml.slice(at + 2, end - 1).trim();
  if (open.at(-1) !== name) {
    mend(scan, at);
    const opened = open.findLastIndex((other) => other.toLowerCase() === name.toLowerCase());
    if (opened === -1) return end;
    closeInside(scan, opened, name, at);
  }
  closeLast(scan);
  return end;
}

/** Closes what was left open before the closing tag of `name`: HTML, and in an item whatever it is. */
function closeInside(scan: Scan, opened: number, name: string, at: number): void {
  const unclosed = scan.open.slice(opened + 1).reverse();
  const mayBeOpen = WRITTEN.test(name) || ITEM.test(name);
  const missing = mayBeOpen ? undefined : unclosed.find((tag) => !HTML_TAGS.has(tag.toLowerCase()));
  if (missing) {
    throw new FeedError(`${line(scan.xml, at)}: </${clip(name)}> stands where </${clip(missing)}> was expected`);
  }
  for (const _ of unclosed) closeLast(scan);
}

function closeLast(scan: Scan): void {
  endText(scan);
  scan.outline.addMarkup(`</${scan.open.pop()}>`);
  endItem(scan);
}

function endItem(scan: Scan): void {
  if (scan.open.length !== scan.item) return;
  scan.item = null;
  scan.outline.endItem();
}

function endText(scan: Scan): void {
  const { text, open, item } = scan;
  scan.text = '';
  // White space between the fields of an item is half of all its nodes and says nothing.
  const isBetweenFields = item !== null && open.length === item + 1 && text.trim() === '';
  if (text !== '' && !isBetweenFields) scan.outline.addText(text);
}

function addText(scan: Scan, text: string): void {
  if (scan.open.length > 0) scan.text = scan.text === '' ? text : scan.text + text;
}

function mend(scan: Scan, at: number): void {
  if (scan.mends === MAX_MENDS) throw new FeedError(`${line(scan.xml, at)}: too much that is not XML`);
  scan.mends += 1;
}

function unended(scan: Scan, at: number, end: number): FeedError {
  return end === NO_TAG ? new FeedError(`${line(scan.xml, at)}: "<" inside a tag`) : truncated(scan);
}

function truncated({ open: [root] }: Scan): FeedError {
  return new FeedError(root ? `ends before </${clip(root)}>: truncated` : 'ends inside a tag: truncated');
}
