/** Ems of a formula's own size that stand side by side on A4 paper, and that a sign takes as a line of text, about. */
const [PAPER, SIGN] = [40, 0.42];
/** Smaller type is not read. */
const SMALLEST = 55;

const box = /<div class="math-display"(?=[^>]* aria-label="([^"]*)")/g;

/**
 * HTML in which formulas that cannot go on in a next line are small enough for paper: those in rows. How wide one is, is told
 * from its line of text; others break behind a sign, see `src/styles/maths.css`.
 */
export function fitPaper(html: string): string {
  return html.replaceAll(box, (start, label: string) => {
    const rows = label.split('; ');
    const widest = Math.max(...rows.map((row) => [...row].length)) * SIGN;
    const size = Math.max(SMALLEST, Math.floor((100 * PAPER) / widest));
    return rows.length > 1 && size < 100 ? `${start} style="font-size:${size}%"` : start;
  });
}
