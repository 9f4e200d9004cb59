/** Units of a sparkline's box: a bar with the gap after it, and the height of the tallest one. */
const STEP = 5;
const HEIGHT = 40;

/** A row of bars as one SVG path of vertical strokes, with the box that it fills. */
export interface Sparkline {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Bars as high as some numbers are large; a number above 0 is always seen, 0 is no bar. */
export function sparkline(values: readonly number[]): Sparkline {
  const most = Math.max(1, ...values);
  const bars = values.map((value, index) => {
    const height = Math.max(2, Math.round((value / most) * HEIGHT));
    return value > 0 ? `M${index * STEP + STEP / 2} ${HEIGHT}v-${height}` : '';
  });
  return { path: bars.join(''), width: values.length * STEP, height: HEIGHT };
}
