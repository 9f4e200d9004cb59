import type { Ink } from './draw.ts';

/** Red, green, blue. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Steps between the paper and each of the two inks of letters, the ink itself the last one. */
const STEPS = { ink: 7, soft: 6 } as const;

/** Places in the palette: of a box's colour, and of the first step of an ink. */
export const place = { paper: 0, ink: STEPS.ink, soft: STEPS.ink + STEPS.soft, rule: 14, accent: 15 } as const;

/** Sixteen colours: paper, what is between it and the two inks of letters, the inks, the rule and the accent. */
export function paletteOf({ paper, ink, soft, rule, accent }: Ink): readonly Colour[] {
  const steps = (to: string, count: number): Colour[] =>
    Array.from({ length: count }, (_, step) => between(rgb(paper), rgb(to), (step + 1) / count));
  return [rgb(paper), ...steps(ink, STEPS.ink), ...steps(soft, STEPS.soft), rgb(rule), rgb(accent)];
}

/** Of each part of a pixel that is covered, 0 to 255, the place in the palette of the nearest step. */
const nearest = (count: number, before: number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, part) => {
    const step = Math.round((part / 255) * count);
    return step === 0 ? place.paper : before + step;
  });

/** The same for each ink of letters. */
export const stepsOf = { ink: nearest(STEPS.ink, 0), soft: nearest(STEPS.soft, STEPS.ink) } as const;

const rgb = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

const between = (from: Colour, to: Colour, part: number): Colour =>
  from.map((value, index) => Math.round(value + ((to[index] as number) - value) * part)) as unknown as Colour;
