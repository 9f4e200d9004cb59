import { beforeAll, describe, expect, it } from 'vitest';
import { openSpeaker } from '../../scripts/speak/speak.ts';
import { type Speak, spoken } from '../../scripts/speak/spoken.ts';

const tex = String.raw;

describe('in English', () => {
  let speak: Speak;
  beforeAll(async () => {
    speak = await openSpeaker('en-GB');
  });

  it.each([
    [
      tex`\frac{1}{m} + \frac{1}{\sqrt{n}}`,
      '1 over m plus the fraction with numerator 1 and denominator the square root of n',
    ],
    [tex`x \le y^2 \tag{3}`, 'x is less than or equal to y squared'],
    [tex`O(n)`, 'O of n'],
    [tex`O(1/m + n)`, 'O of open paren 1 divided by m plus n close paren'],
    [tex`\begin{aligned} x = y \end{aligned}`, 'x equals y'],
    [tex`\lambda \ne 0`, 'lambda is not equal to 0'],
  ])('%s is %s', (formula, words) => {
    expect(speak(formula)).toBe(words);
  });

  it.each([
    ['what KaTeX cannot read', tex`\frac{1`],
    ['what is too long to keep in mind', Array.from({ length: 60 }, (_, i) => `x_{${i}}`).join('+')],
    ['nothing', ''],
  ])('says nothing for %s', (_, formula) => {
    expect(speak(formula)).toBeNull();
  });
});

it('says nothing in a language without rules', async () => {
  expect((await openSpeaker('zh'))('x')).toBeNull();
});

const theory = {
  by: 'extractive/1',
  symbols: [],
  formulas: [{ tex: 'x', source: 'arxiv:2605.00001', context: '$x$' }],
};

it.each([
  ['lead', ['x']],
  ['notable', ['x']],
  ['listed', []],
] as const)('a %s story has its formulas in words: %j', (tier, formulas) => {
  expect([...(spoken(theory, tier, (formula) => `said ${formula}`).spoken?.keys() ?? [])]).toEqual(formulas);
});
