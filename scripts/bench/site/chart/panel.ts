import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Axis, placeOn, ticksOf } from '../../../../src/story/figures/axis.ts';
import { formatNumber } from '../../../../src/story/figures/number.ts';
import type { Line, Point } from './lines.ts';
import { spread } from './spread.ts';

/** Size of a panel and the margins around the space between its axes, in pixels. The names of lines stand to the right. */
export const PANEL = { width: 450, height: 380 } as const;
const EDGE = { left: 46, right: 148, top: 58, bottom: 52 } as const;
const WIDE = PANEL.width - EDGE.left - EDGE.right;
const HIGH = PANEL.height - EDGE.top - EDGE.bottom;
const LINE_OF_TEXT = 15;
/** Twice and five times a power of ten have a tick as well where an axis has at most a third as many decades. */
const TICKS = { x: 9, y: 12 } as const;

/** One half of the picture. */
export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly x: Axis;
}

type Pixels = readonly [x: number, y: number];

/** Lines with their names beside them, in a group whose corner is at 0, 0. */
export function panelOf({ title, lines, x }: Panel): Element[] {
  const y = around(lines.flatMap(({ points }) => points.map(({ value }) => value)));
  const at = ({ stories, value }: Point): Pixels => [
    pixel(EDGE.left + placeOn(x, stories) * WIDE),
    pixel(EDGE.top + (1 - placeOn(y, value)) * HIGH),
  ];
  return [
    s('text', { x: 12, y: 26, className: ['title'] }, title),
    ...xTicks(x),
    ...yTicks(y),
    ...lines.map((line) => drawn(line, line.points.map(at))),
    ...labels(lines, at),
  ];
}

/** The axis around values, from and to 1, 2 or 5 times a power of ten. */
function around(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const rounds = [1, 2, 5, 10];
  const below = rounds.findLast((factor) => factor * power(least) <= least) ?? 1;
  const above = rounds.find((factor) => factor * power(most) > most) ?? 10;
  return { from: below * power(least), to: above * power(most), log: true };
}

const power = (value: number): number => Number(`1e${Math.floor(Math.log10(value))}`);

function xTicks(axis: Axis): Element[] {
  const bottom = EDGE.top + HIGH;
  return [
    ...ticksOf(axis, TICKS.x).flatMap((value) => {
      const x = pixel(EDGE.left + placeOn(axis, value) * WIDE);
      return [
        s('line', { x1: x, x2: x, y1: EDGE.top, y2: bottom, className: ['tick'] }),
        s('text', { x, y: bottom + 16, textAnchor: 'middle', className: ['tick'] }, formatNumber(value)),
      ];
    }),
    s('text', { x: EDGE.left, y: bottom + 36, className: ['tick'] }, 'stories (both scales logarithmic)'),
  ];
}

function yTicks(axis: Axis): Element[] {
  return ticksOf(axis, TICKS.y).flatMap((value) => {
    const y = pixel(EDGE.top + (1 - placeOn(axis, value)) * HIGH);
    return [
      s('line', { x1: EDGE.left, x2: EDGE.left + WIDE, y1: y, y2: y, className: ['tick'] }),
      s('text', { x: EDGE.left - 6, y: y + 4, textAnchor: 'end', className: ['tick'] }, formatNumber(value)),
    ];
  });
}

/** A line through its builds: a dot for each, a cross for one that did not end. */
function drawn({ system, build, points }: Line, places: readonly Pixels[]): Element {
  const marks = places.map(([x, y], i) =>
    points[i]?.failed
      ? s('path', { d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`, className: ['cross'] })
      : s('circle', { cx: x, cy: y, r: 2.5 }),
  );
  const d = places.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return s('g', { className: [system, build] }, [s('path', { d, className: ['line'] }), ...marks]);
}

/** The name of each line beside its end, with a thin line to it. */
function labels(lines: readonly Line[], at: (point: Point) => Pixels): Element[] {
  const ends = lines.map(({ points }) => at(points.at(-1) ?? { stories: 1, value: 1 }));
  const heights = spread(
    ends.map(([, y]) => y),
    LINE_OF_TEXT,
    [EDGE.top, EDGE.top + HIGH],
  );
  const left = EDGE.left + WIDE + 14;
  return lines.map(({ system, name, points }, i) => {
    const [x, y] = ends[i] ?? [0, 0];
    const height = pixel(heights[i] ?? 0);
    return s('g', { className: [system] }, [
      s('path', { d: `M${x + 4} ${y}L${left - 4} ${height}`, className: ['leader'] }),
      s('text', { x: left, y: height + 4 }, points.at(-1)?.failed ? `${name} ✕` : name),
    ]);
  });
}

/** Half pixels: enough for the eye, and the same digits on every machine. */
const pixel = (value: number): number => Math.round(value * 2) / 2;
