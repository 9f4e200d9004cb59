import { decodeHTML } from 'entities';
import { breakAt, SILENT } from './html-elements.ts';

/** A comment, or a tag as it should be: space before each attribute, its value in quotes or without any. */
const MARKUP =
  /<!--(?!-?>)(.*?)-->|<\/?([a-z][a-z\d]*)(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?){0,50}\s*\/?>/isy;
/** What follows a `<` that opens something; any other is an author's "less than". */
const OPENING = /[a-z/!?]/i;

/**
 * Text of HTML whose tags are all as they should be, with the line breaks of its elements; null for any other HTML,
 * which is for a tokenizer to read. A tokenizer goes letter by letter and makes something of each tag and each space:
 * it takes several times as long.
 */
export function simpleText(html: string): string | null {
  if (html.includes('\0')) return null;
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', Math.max(at, open + 1))) {
    if (!OPENING.test(html.charAt(open + 1))) continue;
    const markup = breakOf(html, open);
    if (markup === null) return null;
    text += charactersOf(html.slice(at, open)) + markup;
    at = MARKUP.lastIndex;
  }
  return text + charactersOf(html.slice(at));
}

/** What the markup at `open` puts into the text; null where it is not simple. */
function breakOf(html: string, open: number): string | null {
  MARKUP.lastIndex = open;
  const [, comment, name] = MARKUP.exec(html) ?? [];
  if (comment !== undefined) return comment.includes('--!>') ? null : '';
  const tag = name?.toLowerCase();
  return tag === undefined || tag in SILENT ? null : breakAt(tag);
}

function charactersOf(text: string): string {
  return (text.includes('&') ? decodeHTML(text) : text).replace(/[\t\n\f\r]/g, ' ');
}
