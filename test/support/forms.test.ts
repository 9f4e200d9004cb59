import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, fraction } from '../../scripts/support/decimal.ts';
import { plainForm } from '../../scripts/support/plain.ts';
import { readText } from '../../scripts/support/reading.ts';
import { stem } from '../../scripts/support/stem.ts';

/** The numbers of a text with their units. */
const numbers = (text: string) =>
  readText(text)
    .tokens.filter((token) => token.kind === 'number')
    .map(({ key, unit }) => `${key} ${unit ?? ''}`.trim());

describe('equal forms', () => {
  it.each([
    ['1/3', '$\\frac{1}{3}$'],
    ['1/3', '⅓'],
    ['1/3', 'one third'],
    ['2/3', 'two-thirds'],
    ['1/2 of it', '0.5 of it'],
    ['33%', '33 %'],
    ['33%', '33\\%'],
    ['33%', '$33\\%$'],
    ['33%', '33 percent'],
    ['33%', '33 per cent'],
    ['3 percentage points', '3 points'],
    ['3× as fast', '3$\\times$ as fast'],
    ['3× as fast', '3x as fast'],
    ['3 times', '3-fold'],
    ['10,000', '10000'],
    ['10,000', '$10{,}000$'],
    ['10,000', '10k'],
    ['10,000', 'ten thousand'],
    ['7B parameters', '7 billion parameters'],
    ['1.5M', '1,500,000'],
    ['ten models', '10 models'],
    ['twenty-one models', '21 models'],
    ['3–5 layers', '3 to 5 layers'],
    ['3–5 layers', '3-5 layers'],
    ['$10^{-3}$', '10⁻³'],
    ['$2 \\times 10^5$', '2e5'],
    ['$2 \\times 10^5$', '200,000'],
    ['8-bit', '8 bits'],
    ['5 ms', '5 milliseconds'],
    ['$5', '5 dollars'],
    ['.5', '0.50'],
    ['−3', '-3'],
  ])('%s is %s', (one, other) => {
    expect(numbers(other)).toEqual(numbers(one));
  });

  it.each([
    ['$O(1/\\sqrt{n})$', 'O(1/√n)'],
    ["``so''", '“so”'],
    ['a non-convex loss', 'a nonconvex loss'],
    ['fine-tuning', 'finetuning'],
    ['It cannot', 'It can not'],
    ['The authors show', 'we show'],
    ['Schr\\"odinger', 'Schrödinger'],
    ['$\\alpha$-stable', 'α-stable'],
  ])('%s reads as %s', (one, other) => {
    expect(plainForm(one)).toBe(plainForm(other));
  });

  it.each([
    ['improves', 'improvement'],
    ['generalisation', 'generalization'],
    ['modelling', 'modeling'],
    ['planned', 'planning'],
  ])('%s has the stem of %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });
});

describe('different forms', () => {
  it.each([
    ['33%', '33 points'],
    ['33%', '33'],
    ['5 ms', '5 s'],
    ['5 mW', '5 MW'],
    ['7B', '7M'],
    ['10^3', '10^-3'],
    ['1/3', '1/4'],
    ['-3', '3'],
    ['2^10', '2^12'],
  ])('%s is not %s', (one, other) => {
    expect(numbers(other)).not.toEqual(numbers(one));
  });

  it.each(['GPT-4', 'CIFAR-10', 'Qwen2.5-7B'])('%s is a name and no number', (name) => {
    expect(numbers(`With ${name} we win.`)).toEqual([]);
  });
});

describe('numbers', () => {
  const whole = fc.integer({ min: 0, max: 999_999_999 });

  it('are equal with and without separators', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(decimal(n.toLocaleString('en'))).toBe(decimal(String(n)));
      }),
    );
  });

  it('are equal however many noughts end them', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 4 }), (n, part, zeros) => {
        expect(decimal(`${n}.${part}${'0'.repeat(zeros)}`)).toBe(decimal(`${n}.${part}`));
      }),
    );
  });

  it('are different when they are different', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 6 }), (one, other, places) => {
        const as = (n: number) => decimal(`${n}`, -places);
        expect(as(one) === as(other)).toBe(one === other);
      }),
    );
  });

  it('are different when their decimal points are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 6 }), (n, shift) => {
        expect(decimal(String(n), shift)).not.toBe(decimal(String(n)));
      }),
    );
  });

  it('are the same fraction exactly when they are in proportion', () => {
    const part = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const same = fraction(String(a), String(b)) === fraction(String(c), String(d));
        expect(same).toBe(a * d === b * c);
      }),
    );
  });

  it('are read from running text as they were written', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('%', ' ms', 'x', ' GB', ''), (n, unit) => {
        expect(numbers(`It has ${n}${unit} in all.`)[0]?.split(' ')[0]).toBe(decimal(String(n)));
      }),
    );
  });
});

it('reads any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(readText(text).tokens.every(({ text: piece }) => piece.length > 0)).toBe(true);
    }),
  );
});
