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
  let needed = 0;
  for (const value of classesFrom(html, html.indexOf('class="katex'))) needed |= fontsOf(value);
  return fonts.flatMap(([, url], index) => (needed & (1 << index) ? [url] : []));
}

/** Values of the attributes `class` of a page from an offset on; the same words elsewhere, as TeX, are none. */
function* classesFrom(html: string, from: number): Generator<string> {
  for (let at = from; at >= 0; at = html.indexOf(ATTRIBUTE, at)) {
    at += ATTRIBUTE.length;
    yield html.slice(at, html.indexOf('"', at));
  }
}

const ATTRIBUTE = 'class="';
/** Of a few hundred values that KaTeX writes, the numbers of their fonts as bits. */
const known = new Map<string, number>();
/** More than KaTeX and the pages write. */
const KEPT = 2000;

function fontsOf(value: string): number {
  let needed = known.get(value);
  if (needed === undefined) {
    const padded = ` ${value} `;
    const has = (classes: readonly string[]): boolean => classes.some((name) => padded.includes(` ${name} `));
    needed = fonts.reduce((bits, [classes], index) => bits | (has(classes) ? 1 << index : 0), 0);
    if (known.size < KEPT) known.set(value, needed);
  }
  return needed;
}
