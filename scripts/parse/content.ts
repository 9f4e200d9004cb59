import { htmlToText, looksLikeHtml } from '../text/html.ts';
import { type Element, textOf } from './element.ts';

/**
 * An Atom text construct (or a content element) as plain text: HTML and XHTML rendered, text kept to the letter.
 * Atom 0.3 says the same with MIME types and a mode.
 */
export function atomText(element: Element | undefined): string {
  if (!element) return '';
  const type = (element.attributes.get('type') ?? 'text').trim().toLowerCase();
  const mode = element.attributes.get('mode')?.trim().toLowerCase();
  const whole = mode === 'base64' ? fromBase64(textOf(element)) : textOf(element);
  if (mode === 'xml' || type === 'xhtml' || type === 'application/xhtml+xml') return xhtmlText(element);
  if (/^(?:html|text\/html)$/.test(type)) return htmlToText(whole);
  return isText(type) ? whole : '';
}

/** Pictures and other binary content have no text. Atom 0.3 names text types by MIME. */
function isText(type: string): boolean {
  return !type.includes('/') || type.startsWith('text/');
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8').trim();
}

/** RSS's `description` and `content:encoded`: HTML by custom, and naked markup now and then. */
export function rssHtml(element: Element | undefined): string {
  if (!element) return '';
  const naked = element.children.some((child) => typeof child !== 'string');
  return naked ? xhtmlText(element) : htmlToText(textOf(element));
}

/** RSS's `title`: text by the specification; HTML where it cannot be anything else. */
export function rssTitle(element: Element | undefined): string {
  const text = textOf(element);
  return looksLikeHtml(text) ? htmlToText(text) : text;
}

/** Markup that stands in the document itself, through the same renderer as escaped HTML. */
function xhtmlText(element: Element): string {
  return htmlToText(element.children.map(markup).join(''));
}

function markup(child: Element | string): string {
  if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const tag = child.tag.slice(child.tag.indexOf(':') + 1);
  return `<${tag}>${child.children.map(markup).join('')}</${tag}>`;
}
