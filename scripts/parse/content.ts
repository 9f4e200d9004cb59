import { htmlToText, looksLikeHtml } from '../text/html.ts';
import { childrenOf, type Element, textOf } from './element.ts';

/** Elements of HTML that have no end tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * An Atom text construct (or a content element) as plain text: HTML and XHTML rendered, text kept to the letter.
 * Atom 0.3 says the same with MIME types and a mode.
 */
export function atomText(element: Element | undefined): string {
  if (!element) return '';
  const type = (element.attributes.get('type') ?? 'text').replace(/;.*/s, '').trim().toLowerCase();
  const mode = element.attributes.get('mode')?.trim().toLowerCase();
  const isHtml = /^(?:x?html|text\/html|application\/xhtml\+xml)$/.test(type);
  if (isHtml && mode === 'base64') return htmlToText(fromBase64(element));
  if (isHtml && mode === 'escaped') return htmlToText(markupOf(element));
  if (mode === 'base64') return isText(type) ? fromBase64(element) : textInBase64(element);
  if (mode === 'xml' || type === 'xhtml' || isXml(type)) return xhtmlText(element);
  if (isHtml) return htmlToText(markupOf(element));
  if (type.startsWith('multipart/')) return firstText(childrenOf(element, 'atom:content'));
  return isText(type) ? textOf(element) : textInBase64(element);
}

/** Atom 0.3 names text types by MIME. */
function isText(type: string): boolean {
  return !type.includes('/') || type.startsWith('text/');
}

/** Drawings are XML and no text. */
function isXml(type: string): boolean {
  return /[+/]xml$/.test(type) && !type.startsWith('image/');
}

/** Atom 1.0 has other types in base64 (RFC 4287, 4.1.3.3): text where it is some, nothing for pictures. */
function textInBase64(element: Element): string {
  const text = fromBase64(element);
  if (/(?!\s)\p{Cc}|\uFFFD/u.test(text)) return '';
  return looksLikeHtml(text) ? htmlToText(text) : text;
}

function fromBase64(element: Element): string {
  return Buffer.from(textOf(element), 'base64').toString('utf8').trim();
}

/** RSS's `description` and `content:encoded`: HTML by custom, and naked markup now and then. */
export function rssHtml(element: Element | undefined): string {
  return element ? htmlToText(markupOf(element)) : '';
}

/** RSS's `title`: text by the specification; HTML where it cannot be anything else. */
export function rssTitle(element: Element | undefined): string {
  if (element && isNaked(element)) return rssHtml(element);
  const text = textOf(element);
  return looksLikeHtml(text) ? htmlToText(text) : text;
}

/** The first of `elements` that holds any text, each read as its vocabulary wants it. */
export function firstText(elements: readonly Element[]): string {
  return elements.map(proseOf).find((text) => text !== '') ?? '';
}

function proseOf(element: Element): string {
  const { name, attributes } = element;
  if (name.startsWith('atom:') && name !== 'atom:description') return atomText(element);
  return name.startsWith('media:') && attributes.get('type') !== 'html' ? rssTitle(element) : rssHtml(element);
}

/** Whether markup stands in the document itself. */
function isNaked(element: Element): boolean {
  return element.children.some((child) => typeof child !== 'string');
}

/** Escaped HTML, which may have naked markup in it. */
function markupOf(element: Element): string {
  return isNaked(element)
    ? element.children.map((child) => (typeof child === 'string' ? child : markup(child))).join('')
    : textOf(element);
}

/** Markup that stands in the document itself, through the same renderer as escaped HTML. */
function xhtmlText(element: Element): string {
  return htmlToText(element.children.map(markup).join(''));
}

function markup(child: Element | string): string {
  if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const tag = child.tag.slice(child.tag.indexOf(':') + 1);
  const inside = child.children.map(markup).join('');
  return VOID.has(tag.toLowerCase()) ? `<${tag}>${inside}` : `<${tag}>${inside}</${tag}>`;
}
