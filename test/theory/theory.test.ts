import { describe, expect, it } from 'vitest';
import { theory } from '../../scripts/theory/theory.ts';
import { isStatement } from '../../scripts/theory/worth.ts';
import { clusterOf, entry } from '../sample.ts';

const abstract = (summary: string) => theory(clusterOf(entry('2605.00001', { summary })));

describe('isStatement', () => {
  it.each([
    'O(1/m + 1/\\sqrt{n})',
    '\\tilde{O}(\\sqrt{T})',
    'f(x) \\le g(x) + 1',
    '\\frac{1}{n}\\sum_i \\ell(x_i)',
    'Z(11, 21)=116+k',
  ])('shows %s', (tex) => expect(isStatement(tex)).toBe(true));

  it.each([
    'm',
    '\\alpha',
    'n=5',
    '10\\times',
    '85\\%',
    'p < 2 \\times 10^{-8}',
    '\\approx 90^\\circ',
    '\\hat\\rho=1.000',
  ])('does not show %s', (tex) => expect(isStatement(tex)).toBe(false));
});

describe('theory', () => {
  it('gives a formula with the sentence that states it', () => {
    const { formulas } = abstract('We look at risk. The risk is $O(1/\\sqrt{n})$ for \\emph{all} $n$.');
    expect(formulas).toEqual([
      { tex: 'O(1/\\sqrt{n})', source: 'arxiv:2605.00001', context: 'The risk is $O(1/\\sqrt{n})$ for all $n$.' },
    ]);
  });

  it('gives a formula once', () => {
    expect(abstract('It is $O(1/n)$. Again $O( 1/n )$.').formulas).toHaveLength(1);
  });

  it('gives nothing that strict KaTeX refuses', () => {
    expect(abstract('The rate is $\\ratex(n) = O(1/n$.').formulas).toEqual([]);
  });

  it('explains the symbols of its formulas', () => {
    const text =
      'The risk is $O(1/m + 1/n)$, where $m$ denotes the number of negative samples and $n$ the number of anchors.';
    expect(abstract(text).symbols.map((s) => [s.tex, s.meaning])).toEqual([
      ['m', 'number of negative samples'],
      ['n', 'number of anchors'],
    ]);
  });

  it('explains no symbol that its formulas do not have', () => {
    expect(abstract('The risk is $O(1/n)$, where $d$ is the dimension.').symbols).toEqual([]);
  });

  it('takes a judgement for no meaning', () => {
    expect(abstract('The risk is $O(1/n)$, and $n$ is large.').symbols).toEqual([]);
  });
});
