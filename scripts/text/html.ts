import { html, type ParserError, type Token, type TokenHandler, Tokenizer } from 'parse5';
import { breakAt, SILENT } from './html-elements.ts';
import { simpleText } from './simple-html.ts';

/** Names that make a tag HTML rather than a word in angle brackets. */
const KNOWN = new Set<string>(Object.values(html.TAG_NAMES));
/** An end tag, or an element that has none: an author who writes "the <a> element" closes nothing. */
const TAG = /<(?:\/([a-z][a-z0-9]*)\s*|(br|hr|img|wbr)(?=[\s/>])[^<>]*)>/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;

/** What looks like markup to a browser and is an author's text: `<!'`, and CDATA, which HTML does not have. */
const NO_MARKUP = /<!(?!--|doctype\b|\[)|<\?(?![a-z])|<!\[CDATA\[|\]\]>/gi;
/** How often a tag without an end is taken for text. */
const MAX_REPAIRS = 3;

/**
 * HTML as plain text: references decoded, comments, scripts and styles dropped with their content, an empty line
 * between blocks, other whitespace collapsed. A quote that is opened in a tag and never closed costs the tag and not
 * the text after it. Linear in the length of `source`, whatever it holds.
 */
export function htmlToText(source: string): string {
  if (!/[<&]/.test(source)) return tidy(source);
  const html = source.replace(NO_MARKUP, (found) => (/\[|\]/.test(found) ? '' : `&lt;${found.slice(1)}`));
  return tidy(simpleText(html) ?? tokenizedText(html));
}

/** Text of any HTML. */
function tokenizedText(source: string): string {
  let html = source;
  for (let left = MAX_REPAIRS; ; left -= 1) {
    const collector = new TextCollector();
    if (tokenize(html, collector) || left === 0) return collector.parts.join('');
    const open = html.indexOf('<', lastEnd(html));
    const end = html.indexOf('>', open);
    if (open === -1 || end === -1) return collector.parts.join('');
    html = html.slice(0, open) + html.slice(end + 1);
  }
}

/** Whether all tags had an end. */
function tokenize(source: string, collector: TextCollector, places = false): boolean {
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: places }, collector);
  collector.switchTo = (mode) => {
    tokenizer.state = mode as typeof tokenizer.state;
  };
  tokenizer.write(source, true);
  return !collector.cut;
}

/** Where the last token ends, in characters. */
function lastEnd(source: string): number {
  const collector = new TextCollector();
  tokenize(source, collector, true);
  return collector.end;
}

/** Whether `text` holds an element of HTML, a comment or a character reference: `<b>x</b>` and `&eacute;`, not `<think>` or `a < b`. */
export function looksLikeHtml(text: string): boolean {
  const comment = text.indexOf('<!--');
  if (REFERENCE.test(text) || (comment !== -1 && text.includes('-->', comment))) return true;
  for (const [, end, empty] of text.matchAll(TAG)) if (KNOWN.has((end ?? empty ?? '').toLowerCase())) return true;
  return false;
}

/** Collapses whitespace but for line breaks, and those to one empty line. A single space, as most are, is not touched. */
function tidy(text: string): string {
  const spaced = text.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ');
  const lines = spaced.split('\n').map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Takes the tokenizer's tokens; no tree is built, so nesting costs nothing. */
class TextCollector implements TokenHandler {
  readonly parts: string[] = [];
  switchTo: (mode: number) => void = () => {};
  /** Whether the source ends inside a tag. */
  cut = false;
  /** Where the last token ends, where the tokenizer tells places. */
  end = 0;
  private silent: string | null = null;

  onStartTag({ tagName, location }: Token.TagToken): void {
    this.end = location?.endOffset ?? 0;
    const mode = SILENT[tagName];
    if (mode !== undefined) {
      this.silent = tagName;
      this.switchTo(mode);
    } else this.parts.push(breakAt(tagName));
  }
  onEndTag({ tagName, location }: Token.TagToken): void {
    this.end = location?.endOffset ?? 0;
    if (this.silent === tagName) this.silent = null;
    else this.parts.push(breakAt(tagName));
  }
  onCharacter({ chars, location }: Token.CharacterToken): void {
    this.end = location?.endOffset ?? 0;
    if (this.silent === null) this.parts.push(chars);
  }
  onWhitespaceCharacter({ location }: Token.CharacterToken): void {
    this.end = location?.endOffset ?? 0;
    if (this.silent === null) this.parts.push(' ');
  }
  onComment({ location }: Token.CommentToken): void {
    this.end = location?.endOffset ?? 0;
  }
  onDoctype(): void {}
  onEof(): void {}
  onNullCharacter(): void {}
  onParseError({ code }: ParserError): void {
    if (code === 'eof-in-tag') this.cut = true;
  }
}
