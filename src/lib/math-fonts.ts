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
const fonts: readonly (readonly [classes: readonly string[], url: string])[] = [
  [['katex'], main],
  [['mathnormal'], italic],
  [['small-op', 'delimsizing size1', 'delim-size1'], size1],
  [['large-op', 'delimsizing size2'], size2],
  [['delimsizing size3'], size3],
  [['delimsizing size4', 'delim-size4'], size4],
  [['mathbb', 'amsrm'], ams],
  [['mathcal'], calligraphic],
  [['mathbf'], bold],
];

/** Addresses of the fonts that the formulas of a page are set in: fetched with the page, they are there when it is first seen. */
export function mathFonts(html: string): readonly string[] {
  if (!hasClass(html, 'katex')) return [];
  return fonts.flatMap(([classes, url]) => (classes.some((name) => hasClass(html, name)) ? [url] : []));
}

/** Whether an element of `html` has a class; the same word elsewhere, as TeX, does not count. Ten times as fast as one pattern. */
function hasClass(html: string, name: string): boolean {
  for (let at = html.indexOf(name); at >= 0; at = html.indexOf(name, at + name.length)) {
    const from = html.lastIndexOf('"', at) + 1;
    const isWhole = /^[" ]/.test(html[at + name.length] ?? '') && (at === from || html[at - 1] === ' ');
    if (isWhole && html.endsWith('class="', from)) return true;
  }
  return false;
}
