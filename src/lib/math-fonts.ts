import ams from 'katex/dist/fonts/KaTeX_AMS-Regular.woff2?url';
import calligraphic from 'katex/dist/fonts/KaTeX_Caligraphic-Regular.woff2?url';
import bold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?url';
import main from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?url';
import italic from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url';
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.woff2?url';
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.woff2?url';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?url';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?url';

/** Each of KaTeX's common fonts, and the classes of what it sets. */
const fonts: readonly (readonly [classes: RegExp, url: string])[] = [
  [/class="katex"/, main],
  [/class="[^"]*\bmathnormal\b/, italic],
  [/class="[^"]*\b(?:small-op|delimsizing size1|delim-size1)\b/, size1],
  [/class="[^"]*\b(?:large-op|delimsizing size2)\b/, size2],
  [/class="[^"]*\bdelimsizing size3\b/, size3],
  [/class="[^"]*\b(?:delimsizing size4|delim-size4)\b/, size4],
  [/class="[^"]*\b(?:mathbb|amsrm)\b/, ams],
  [/class="[^"]*\bmathcal\b/, calligraphic],
  [/class="[^"]*\bmathbf\b/, bold],
];

/** Addresses of the fonts that the formulas of a page are set in: fetched with the page, they are there when it is first seen. */
export function mathFonts(html: string): readonly string[] {
  return fonts.flatMap(([classes, url]) => (classes.test(html) ? [url] : []));
}
