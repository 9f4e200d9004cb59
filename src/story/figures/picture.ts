import type { Element, ElementContent, Properties } from 'hast';
import { type h, s } from 'hastscript';
import { inlineTokens, plainText } from '../inline.ts';
import { linearMath } from '../math-linear.ts';
import { type Axis, placeOn, ticksOf } from './axis.ts';
import { BOX } from './curve.ts';
import { formatNumber } from './number.ts';
import { type Parts, percent } from './parts.ts';

/** A picture with two axes. Its SVG is as large as the space between them; what is written around it stands in the margin. */
export interface Picture {
  /** Name for who does not see it, and its id. */
  readonly title: string;
  readonly id: string;
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly xLabel: string;
  readonly yLabel: string;
  readonly parts: Parts;
  /** About how many ticks the upright axis has. */
  readonly yTicks?: number;
  /** Paths in a box of `BOX` units that the picture stretches. */
  readonly paths: readonly ElementContent[];
  /** What stands over them and keeps its form. */
  readonly marks: readonly ElementContent[];
}

/** A changing element of a figure, as its part says at first. */
export function changing(
  make: typeof h | typeof s,
  selector: string,
  [parts, name]: readonly [Parts, string],
  properties: Properties = {},
): Element {
  const { text, ...attributes } = parts[name] ?? {};
  return make(selector, { ...properties, ...attributes, dataPart: name }, text === undefined ? [] : [String(text)]);
}

/**
 * An SVG without a view box: places in it are percentages and sizes pixels, so that its words are as large on a phone as
 * on a desk.
 */
export function pictureSvg({
  title,
  id,
  axes,
  xLabel,
  yLabel,
  parts,
  paths,
  marks,
  yTicks: most = 5,
}: Picture): Element {
  return s('svg', { role: 'img', ariaLabelledBy: [`${id}-name`, `${id}-words`], className: ['picture'] }, [
    s('title', { id: `${id}-name` }, plainText(`${title}: ${yLabel} by ${xLabel}`)),
    changing(s, 'desc', [parts, 'description'], { id: `${id}-words` }),
    s('g', { className: ['ticks'] }, [...xTicks(axes.x), ...yTicks(axes.y, most)]),
    s('svg', { viewBox: `0 0 ${BOX} ${BOX}`, preserveAspectRatio: 'none', width: '100%', height: '100%' }, [...paths]),
    ...marks,
    s('text', { x: 0, y: 0, dx: -8, dy: -12, className: ['axis-name'] }, axisName(yLabel, axes.y)),
    s('text', { x: '100%', y: '100%', dy: 38, textAnchor: 'end', className: ['axis-name'] }, axisName(xLabel, axes.x)),
  ]);
}

/** Words of a picture: SVG has no KaTeX, a letter of a formula is set slanted. */
export function svgWords(text: string): ElementContent[] {
  return inlineTokens(text).map((token) =>
    token.type === 'math'
      ? s('tspan', { className: ['var'] }, linearMath(token.value))
      : { type: 'text', value: token.value },
  );
}

const axisName = (label: string, { log }: Axis): ElementContent[] => [
  ...svgWords(label),
  ...(log ? [{ type: 'text' as const, value: ' (log scale)' }] : []),
];

function xTicks(axis: Axis): Element[] {
  return ticksOf(axis, 5).flatMap((value) => {
    const place = placeOn(axis, value);
    const x = percent(place);
    // A long number at the end would leave the page of a phone.
    const anchor = place > 0.95 ? { textAnchor: 'end', dx: '14' } : { textAnchor: 'middle' };
    return [
      s('line', { x1: x, x2: x, y1: 0, y2: '100%' }),
      s('text', { x, y: '100%', dy: 17, ...anchor }, formatNumber(value)),
    ];
  });
}

function yTicks(axis: Axis, most: number): Element[] {
  return ticksOf(axis, most).flatMap((value) => {
    const y = percent(1 - placeOn(axis, value));
    return [
      s('line', { x1: 0, x2: '100%', y1: y, y2: y }),
      s('text', { x: 0, y, dx: -8, dy: '0.35em', textAnchor: 'end' }, formatNumber(value)),
    ];
  });
}
