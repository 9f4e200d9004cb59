import { html, type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';

/** Elements whose content is not text for a reader. */
const SILENT: Readonly<Record<string, number>> = {
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
};

/** Elements that are paragraphs of their own. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Names that make a tag HTML rather than a word in angle brackets. */
const KNOWN = new Set<string>(Object.values(html.TAG_NAMES));
const TAG = /<\/?([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;

/**
 * HTML as plain text: references decoded, comments, scripts and styles dropped with their content, an empty line
 * between blocks, other whitespace collapsed. Linear in the length of `source`, whatever it holds.
 */
export function htmlToText(source: string): string {
  const collector = new TextCollector();
  const tokenizer = new Tokenizer({}, collector);
  collector.switchTo = (mode) => {
    tokenizer.state = mode as typeof tokenizer.state;
  };
  tokenizer.write(source, true);
  return tidy(collector.parts.join(''));
}

/** Whether `text` holds an element of HTML or a character reference: `<b>x</b>` and `&eacute;`, not `<think>` or `a < b`. */
export function looksLikeHtml(text: string): boolean {
  if (REFERENCE.test(text)) return true;
  for (const [, name] of text.matchAll(TAG)) if (KNOWN.has((name ?? '').toLowerCase())) return true;
  return false;
}

/** Collapses whitespace but for line breaks, and those to one empty line. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Takes the tokenizer's tokens; no tree is built, so nesting costs nothing. */
class TextCollector implements TokenHandler {
  readonly parts: string[] = [];
  switchTo: (mode: number) => void = () => {};
  private silent: string | null = null;

  onStartTag({ tagName }: Token.TagToken): void {
    const mode = SILENT[tagName];
    if (mode !== undefined) {
      this.silent = tagName;
      this.switchTo(mode);
    } else this.breakAt(tagName);
  }
  onEndTag({ tagName }: Token.TagToken): void {
    if (this.silent === tagName) this.silent = null;
    else this.breakAt(tagName);
  }
  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.silent === null) this.parts.push(chars);
  }
  onWhitespaceCharacter(): void {
    if (this.silent === null) this.parts.push(' ');
  }
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
  onNullCharacter(): void {}

  private breakAt(tagName: string): void {
    if (tagName === 'br') this.parts.push('\n');
    else if (BLOCKS.has(tagName)) this.parts.push('\n\n');
  }
}
