import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { mathmlOf } from '../story/math.ts';
import { linearMath } from '../story/math-linear.ts';
import { escapeXml } from './xhtml.ts';

/** What KaTeX puts beside the formula: its TeX, which some readers would show as well. */
const source = /<annotation\b[\s\S]*?<\/annotation>|<\/?semantics>/g;

/** A width that KaTeX gives to cells, and that MathML does not know there. */
const width = /(<mtd\b[^>]*?) width="[^"]*"/g;

/** A formula as MathML that says itself as a line of text; as its source where KaTeX cannot read it. */
export function mathNode(tex: string, display: boolean): ElementContent {
  const [math] = /<math[\s\S]*<\/math>/.exec(mathmlOf(tex, { display }) ?? '') ?? [];
  if (math === undefined) return h('code', tex);
  const alttext = `<math alttext="${escapeXml(linearMath(tex))}"`;
  return {
    type: 'raw',
    value: math
      .replace(source, '')
      .replace(width, '$1')
      .replace('<math', () => alttext),
  };
}
