import { describe, expect, test } from 'vitest';
import { evaluate, substitute, variablesOf } from '../../../src/story/figures/expression.ts';
import { parseTex, variableName } from '../../../src/story/figures/tex-expression.ts';
import { FormulaError } from '../../../src/story/figures/tex-tokens.ts';

const values = { m: 4, n: 9, B: 100, '\\tau': 0.5, m_1: 2, 'm_{12}': 3 };

test.each([
  ['1 + 2 - 4', -1],
  ['2 - 3 - 4', -5],
  ['-m^2', -16],
  ['(-m)^2', 16],
  ['2m + 3n', 35],
  ['mn', 36],
  ['m \\cdot n / 2', 18],
  ['2 * 3 \\times 4', 24],
  ['0.5m', 2],
  ['\\frac{1}{m} + \\frac{1}{\\sqrt{n}}', 1 / 4 + 1 / 3],
  ['\\tfrac{1}{2}\\sqrt{\\frac{m}{B}}', 0.1],
  ['\\sqrt[3]{8}', 2],
  ['m^{-1/2}', 0.5],
  ['2^{m+1}', 32],
  ['m^n', 4 ** 9],
  ['\\left( m + n \\right)[2 + 1]', 39],
  ['\\ln(m)', Math.log(4)],
  ['\\log m', Math.log(4)],
  ['\\log_2(m)', 2],
  ['\\log_{10} B', 2],
  ['\\exp(-\\tau) \\cdot 2', 2 * Math.exp(-0.5)],
  ['2\\log\\left(\\frac{n}{m}\\right)', 2 * Math.log(9 / 4)],
  ['\\pi', Math.PI],
  ['m_1 + m_{12}', 5],
  ['\\,m\\;+\\quad n', 13],
])('%s', (tex, value) => {
  expect(evaluate(parseTex(tex), values)).toBeCloseTo(value, 12);
});

function refusalOf(tex: string): { readonly message: string; readonly fix: string } | null {
  try {
    parseTex(tex);
  } catch (cause) {
    if (cause instanceof FormulaError) return { message: cause.message, fix: cause.fix };
    throw cause;
  }
  return null;
}

describe('refuses what a reader would read otherwise, or not at all', () => {
  test.each([
    ['', 'it ends too early (character 1)', 'complete it'],
    ['m +', 'it ends too early', 'complete it'],
    ['2 \\cdot {m + 1}', 'a reader does not see braces', 'use parentheses'],
    ['x^12', '^ is followed by 12', 'write ^{…}'],
    ['\\frac12', '\\frac has an argument without braces', 'write \\frac{…}'],
    ['\\sqrt2', '\\sqrt has an argument without braces', 'write \\sqrt{…}'],
    ['1/2m', 'what stands below / can be read in two ways', 'use \\frac{}{} or parentheses'],
    ['m 2', 'a number follows a factor', 'write \\cdot between them'],
    ['2 3', 'a number follows a factor', 'write \\cdot between them'],
    ['\\log m n', 'how far \\log reaches can be read in two ways', 'use parentheses, and \\cdot after them'],
    ['\\log m^2', 'how far \\log reaches can be read in two ways', 'use parentheses'],
    ['\\log(m)^2', 'how far \\log reaches can be read in two ways', 'use parentheses'],
    ['\\log{m + 1}', 'a reader does not see braces', 'use parentheses'],
    ['\\log \\log m', 'how far \\log reaches can be read in two ways', 'use parentheses'],
    ['\\log^2 m', '\\log has an exponent', 'write (\\log(x))^{2}'],
    ['m^2^3', 'there are two exponents', 'use parentheses'],
    ['m - -1', '- is not understood here', 'write it with numbers'],
    ['(m + 1', '( is not closed', 'write )'],
    ['\\left( m', '\\left has no \\right', 'write \\right)'],
    ['m)', ') is not understood here', 'write it with numbers'],
    ['\\int m', '\\int is not understood here (character 1)', 'write it with numbers'],
    ['m \\leq n', '\\leq is not understood here (character 3)', 'write it with numbers'],
    ['m; alert(1)', '; is not understood (character 2)', 'write it with numbers'],
    ['('.repeat(40), 'it is nested too deeply', 'make it simpler'],
    ['m'.repeat(301), 'it has 301 characters', 'keep it below 300'],
    ['m_12', 'an index is one number or one letter', 'write m_1 or m_{12}'],
  ])('%s', (tex, message, fix) => {
    expect(refusalOf(tex)).toEqual({
      message: expect.stringContaining(message),
      fix: expect.stringContaining(fix),
    });
  });
});

test('a letter without a value gives no number', () => {
  expect(evaluate(parseTex('k'), values)).toBeNaN();
});

test('knows the letters of a formula, and a letter alone', () => {
  expect([...variablesOf(parseTex('\\frac{m}{\\tau} + m_1'))]).toEqual(['m', '\\tau', 'm_1']);
  expect(['m', '\\tau', 'm_{12}', 'mn', '2', '\\frac'].map(variableName)).toEqual([
    'm',
    '\\tau',
    'm_{12}',
    null,
    null,
    null,
  ]);
});

test('puts a formula in the place of a letter', () => {
  const whole = substitute(parseTex('\\frac{1}{\\sqrt{n}}'), 'n', parseTex('\\frac{B}{m}'));
  expect(evaluate(whole, values)).toBeCloseTo(0.2, 12);
});
