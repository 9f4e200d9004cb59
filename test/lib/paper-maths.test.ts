import { expect, it } from 'vitest';
import { fitPaper } from '../../src/lib/paper-maths.ts';

const box = (words: string) =>
  `<div class="math-display" tabindex="0" role="group" aria-label="Equation: ${words}">x</div>`;
const long = 'a + '.repeat(40);

it('a wide formula in rows is set smaller', () => {
  expect(fitPaper(box(`${long}; b`))).toMatch(/^<div class="math-display" style="font-size:5\d%" tabindex/);
});

it.each([
  ['a short one in rows', 'a; b'],
  ['a wide one in one row, which goes on in the next line', long],
])('%s stays as it is', (_name, words) => {
  expect(fitPaper(box(words))).toBe(box(words));
});
