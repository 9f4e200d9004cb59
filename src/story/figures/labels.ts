import type { Place } from './curve.ts';

// Labels are placed for a phone's picture, in its pixels: where they fit there, they fit in a larger one.
const WIDE = 230;
const HIGH = 250;
const LETTER = 8;
const LINE = 16;
const GAP = 5;
const CANDIDATES = 40;
/** Of two places as good as each other the left one, so that a name does not jump between them as a slider moves. */
const LEFT = 0.1;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Least values of a picture, or null for a curve that has none marked. */
export type Marks = readonly (Place | null)[];

/** On which side of its line the number of a least value stands: left where the right side is too narrow. */
export function sideOf(marks: Marks, index: number): 'left' | 'right' {
  const own = marks[index]?.u ?? 0;
  const next = Math.min(1, ...marks.flatMap((mark) => (mark && mark.u > own ? [mark.u] : [])));
  return (next - own) * WIDE < 5 * LETTER + GAP ? 'left' : 'right';
}

/** How far the number of a least value stands above the axis, in pixels: each has a line of its own. */
export function riseOf(marks: Marks, index: number): number {
  return 6 + LINE * marks.slice(0, index).filter((mark) => mark !== null).length;
}

/**
 * Where the name of each curve stands, as the middle of its base line: near its own curve, away from the others, from the
 * marked least values and from the names already placed. Null where it would lie on another one: the key has it too.
 */
export function placeLabels(
  curves: readonly (readonly Place[])[],
  names: readonly string[],
  marks: Marks,
): (Place | null)[] {
  const placed = marks.flatMap((_, index) => marked(marks, index));
  return curves.map((own, index) => {
    const others = curves.filter((_, other) => other !== index);
    const free = candidates(own, (names[index] ?? '').length * LETTER)
      .map((box) => ({ box, space: room(box, others, placed) }))
      .filter(({ space }) => space >= 1);
    const best = highest(
      free,
      ({ box, space }) => 1.5 * near(box, own) + 4 * Math.min(16, space) - LEFT * box.left,
    )?.box;
    if (!best) return null;
    placed.push(best);
    return { u: (best.left + best.right) / 2 / WIDE, v: 1 - (best.bottom - 4) / HIGH };
  });
}

/** What a marked least value takes up: the line down to the axis, and the number beside it. */
function marked(marks: Marks, index: number): Box[] {
  const mark = marks[index];
  if (!mark) return [];
  const side = sideOf(marks, index);
  const { u, v } = mark;
  const [x, bottom, width] = [u * WIDE, HIGH - riseOf(marks, index), 5 * LETTER];
  return [
    { left: x - 3, right: x + 3, top: (1 - v) * HIGH, bottom: HIGH },
    { left: side === 'left' ? x - width : x, right: side === 'left' ? x : x + width, top: bottom - LINE, bottom },
  ];
}

/** Boxes right above and right below a curve, inside of the picture. */
function candidates(own: readonly Place[], width: number): Box[] {
  return Array.from({ length: CANDIDATES }, (_, i) => width / 2 + ((WIDE - width) * (i + 0.5)) / CANDIDATES).flatMap(
    (middle) => {
      const [left, right] = [middle - width / 2, middle + width / 2];
      const heights = heightsOf(own, left, right);
      if (heights.length === 0) return [];
      const above = Math.min(...heights) - GAP;
      const below = Math.max(...heights) + GAP;
      const boxes = [
        { left, right, top: above - LINE, bottom: above },
        { left, right, top: below, bottom: below + LINE },
      ];
      return boxes.filter(({ top, bottom }) => top >= 0 && bottom <= HIGH);
    },
  );
}

/** How high a curve is, in pixels from above, between two sides. */
function heightsOf(places: readonly Place[], left: number, right: number): number[] {
  const between = places.filter(({ u, v }) => Number.isFinite(v) && u * WIDE >= left - 6 && u * WIDE <= right + 6);
  return between.map(({ v }) => (1 - v) * HIGH);
}

/** Pixels to the nearest other curve or name; 0 where one crosses. */
function room(box: Box, others: readonly (readonly Place[])[], placed: readonly Box[]): number {
  const curves = others.flatMap((other) => {
    const heights = heightsOf(other, box.left, box.right);
    return heights.length > 0 ? [apart(box, Math.min(...heights), Math.max(...heights))] : [];
  });
  const names = placed
    .filter((name) => name.left < box.right && box.left < name.right)
    .map((name) => apart(box, name.top, name.bottom));
  return Math.min(HIGH, ...curves, ...names);
}

const apart = (box: Box, top: number, bottom: number): number => Math.max(0, top - box.bottom, box.top - bottom);

/** How near the middle of a name is to its curve, as a loss. */
function near(box: Box, own: readonly Place[]): number {
  const middle = (box.left + box.right) / 2;
  const heights = heightsOf(own, middle, middle);
  return heights.length > 0 ? -apart(box, Math.min(...heights), Math.max(...heights)) : -HIGH;
}

function highest<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  let [best, most]: [T | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    const value = score(item);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}
