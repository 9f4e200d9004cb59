/** What one element of a figure says: its attributes, and its words under `text`. */
export type Part = Readonly<Record<string, string | number>>;

/** The changing elements of a figure by their names (`data-part`): the build writes them, the page's script writes them again. */
export type Parts = Readonly<Record<string, Part>>;

/** A place from 0 to 1 as an SVG coordinate. */
export function percent(place: number): string {
  return `${Math.round(place * 1e4) / 100}%`;
}
