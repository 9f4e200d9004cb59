import type { Word } from './words.ts';

/** Words that stand in one line. */
export type Line = readonly Word[];

/** Text as it is set: its size and its lines. */
export interface Block {
  /** Pixels of an em. */
  readonly size: number;
  readonly lines: readonly Line[];
}

/** Ems of a word space in Source Serif 4. */
export const SPACE = 0.22;

/** Ems that a line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { width }) => sum + width, 0) + Math.max(0, line.length - 1) * SPACE;
}

/**
 * Text in the first of the sizes in which it fits: its lines as few as may be, and of these as even as may be.
 * Null where it fits in none.
 * @param sizes pixels of an em, the largest first, each with the lines that there is room for
 * @param width pixels
 */
export function fitted(
  words: readonly Word[],
  sizes: readonly { readonly size: number; readonly most: number }[],
  width: number,
): Block | null {
  for (const { size, most } of sizes) {
    const lines = broken(words, width / size);
    if (lines !== null && lines.length <= most) return { size, lines: evened(words, width / size, lines.length) };
  }
  return null;
}

/** As much in each line as it holds; null where a word is wider than a line. */
function broken(words: readonly Word[], width: number): Word[][] | null {
  const lines: Word[][] = [];
  let room = -1;
  for (const word of words) {
    if (word.width > width) return null;
    if (room >= SPACE + word.width) {
      lines.at(-1)?.push(word);
      room -= SPACE + word.width;
    } else {
      lines.push([word]);
      room = width - word.width;
    }
  }
  return lines;
}

/** The same number of lines in the narrowest measure that gives it. */
function evened(words: readonly Word[], widest: number, count: number): Word[][] {
  let [low, high] = [0, widest];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    const lines = broken(words, middle);
    if (lines !== null && lines.length <= count) high = middle;
    else low = middle;
  }
  return broken(words, high) ?? [];
}
