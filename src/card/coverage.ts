import { Resvg } from '@resvg/resvg-js';
import type { Mark } from './draw.ts';

/** How much of each pixel a glyph covers, from 0 to 255, row by row. */
export interface Coverage {
  /** Whole pixels from the picture's edges to the first of these. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly parts: Uint8Array;
}

/** Places of a glyph between two pixels that are told apart, across and down. */
const STEPS = 4;
/** Glyphs that are kept, in their sizes and places: a few megabytes. */
const KEPT = 4000;

type Shape = Coverage & { readonly left: number };
const shapes = new Map<string, Map<string, Shape>>();
let count = 0;

/** What a mark covers. A letter is drawn once for all pictures: they have some hundred letters each, in six sizes. */
export function coverageOf({ path, unit, x, y }: Mark): Coverage {
  const [across, down] = [Math.round(x * STEPS), Math.round(y * STEPS)];
  const [column, row] = [Math.floor(across / STEPS), Math.floor(down / STEPS)];
  const { left, top, ...shape } = shapeOf(path, unit, across - column * STEPS, down - row * STEPS);
  return { ...shape, left: column + left, top: row + top };
}

function shapeOf(path: string, unit: number, across: number, down: number): Shape {
  if (count > KEPT) {
    shapes.clear();
    count = 0;
  }
  const ofPath = shapes.get(path) ?? new Map<string, Shape>();
  shapes.set(path, ofPath);
  const key = `${unit} ${across} ${down}`;
  let shape = ofPath.get(key);
  if (!shape) {
    shape = rasterised(path, unit, across / STEPS, down / STEPS);
    ofPath.set(key, shape);
    count += 1;
  }
  return shape;
}

/** The library draws the outline, in black on nothing, so that the alpha of a pixel is what is covered of it. */
function rasterised(path: string, unit: number, x: number, y: number): Shape {
  const { left, top, width, height } = boundsOf(path, unit, x, y);
  const drawn = `<path d="${path}" transform="translate(${x - left} ${y - top})scale(${unit} ${-unit})"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return {
    left,
    top,
    width,
    height,
    parts: Uint8Array.from({ length: width * height }, (_, at) => pixels[at * 4 + 3] ?? 0),
  };
}

/** Whole pixels around an outline: no curve leaves the box of the points that bend it. */
function boundsOf(path: string, unit: number, x: number, y: number) {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const across = numbers.filter((_, at) => at % 2 === 0).map((value) => x + value * unit);
  const down = numbers.filter((_, at) => at % 2 === 1).map((value) => y - value * unit);
  const [left, top] = [Math.floor(Math.min(...across)), Math.floor(Math.min(...down))];
  return {
    ...{ left, top },
    width: Math.max(1, Math.ceil(Math.max(...across)) - left),
    height: Math.max(1, Math.ceil(Math.max(...down)) - top),
  };
}
