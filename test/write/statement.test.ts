import { expect, test } from 'vitest';
import { statement } from '../../scripts/write/statement.ts';
import { toMdx } from '../../src/story/markdown.ts';

const tex = String.raw;
const shown = (context: string, formulas: string[], said: string[] = []) =>
  toMdx({
    type: 'root',
    children: statement(
      formulas.map((formula) => ({ tex: formula, context, source: 'arxiv:2605.00001' })),
      new Set(said),
      (value) => ({ type: 'math', value }),
    ),
  });

test('a formula has a line of its own where it stands in the sentence, with the stop behind it', () => {
  expect(shown(tex`We prove that $a \le b^2$, and more.`, [tex`a \le b^2`])).toBe(
    'We prove that\n\n$$\na \\le b^2,\n$$\n\nand more.\n',
  );
});

test('a stop that the formula brought along stays with it', () => {
  expect(shown(tex`It is $a \le b^2.$`, [tex`a \le b^2`])).toBe('It is\n\n$$\na \\le b^2.\n$$\n');
});

test.each([
  ['in brackets', tex`It is linear ($a \le b^2$) in $n$.`],
  ['that is the beginning of a word', tex`It is $a \le b^2$-close.`],
])('a formula %s stays in its line', (_, context) => {
  expect(shown(context, [tex`a \le b^2`])).toBe(`${context}\n`);
});

test('of a sentence that the card has elsewhere only the formulas are shown', () => {
  const context = tex`We study $a \le b^2$ and $c \ge d^2$.`;
  expect(shown(context, [tex`a \le b^2`, tex`c \ge d^2`], [context])).toBe(
    '$$\na \\le b^2\n$$\n\n$$\nc \\ge d^2\n$$\n',
  );
});

test('two formulas of one sentence are two lines', () => {
  const context = tex`Rates of $a \le b^2$ and $c \ge d^2$, respectively.`;
  expect(shown(context, [tex`a \le b^2`, tex`c \ge d^2`])).toBe(
    'Rates of\n\n$$\na \\le b^2\n$$\n\nand\n\n$$\nc \\ge d^2,\n$$\n\nrespectively.\n',
  );
});
