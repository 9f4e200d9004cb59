import { TokenizerMode } from 'parse5';

/** Elements whose content is not text for a reader, with how it is to be read. */
export const SILENT: Readonly<Record<string, number>> = {
  applet: TokenizerMode.RAWTEXT,
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

/** Line breaks where the tag of an element stands. */
export function breakAt(tagName: string): string {
  if (tagName === 'br') return '\n';
  return BLOCKS.has(tagName) ? '\n\n' : '';
}
