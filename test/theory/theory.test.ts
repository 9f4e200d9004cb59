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
    'Z(11, 22)=121',
    '1/\\sqrt{n}',
    'n^{-1/2}',
    'K=\\lceil \\log_2 V\\rceil',
    'T \\propto D^\\gamma',
    '\\sim 2^{nR}',
    '\\frac{k+1}{k+2}',
    'n \\geq 2k-2',
    '\\mathrm{poly}(1/\\epsilon)',
    'P(X \\in A, Y = a) = P(X \\in A, Y = b)',
    'n > 5,\\quad f(n) \\le g(n)',
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
    '\\hat\\rho=1.000,~p=0.0014',
    'O(1)',
    'n \\geq n_0',
    'x \\in \\mathbb{R}^d',
    '\\mathbb{F}_2^K',
    'f: X \\to Y',
    '\\theta = (R, E, S, D)',
    '[n,k,n-k+1]_q',
    'L \\gg W',
    'r{=}0.24',
    '64\\times128\\times128',
    'canonical \\rightarrow dynamic',
    '\\mathrm{GF}(2^s)',
    '\\text{FER}=4\\cdot10^{-3}',
    '\\frac{4}{17}',
    '(z_t \\rightarrow z_0)',
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

  it.each([
    ['The loss is $O(1/n)$ with sample size $n$.', 'sample size'],
    ['The loss is $O(1/n)$ for the number of samples $n$.', 'number of samples'],
    ['Let $n$ be the number of samples. The loss is $O(1/n)$.', 'number of samples'],
    ['The loss is $O(1/n)$, where $n$ is the number of samples that we draw.', 'number of samples'],
  ])('reads %j', (text, meaning) => {
    expect(abstract(text).symbols).toEqual([{ tex: 'n', meaning, source: 'arxiv:2605.00001' }]);
  });

  it.each([
    'The loss is $O(1/n)$ and $n$ is a parameter.',
    'The loss is $O(1/n)$, where $n$ is the number of all possible $k$-sets.',
    'The loss is $O(\\min k)$, where $n$ is the number of samples.',
  ])('finds no meaning in %j', (text) => {
    expect(abstract(text).symbols).toEqual([]);
  });

  it('shows four formulas of a source at most', () => {
    const text = [2, 3, 4, 5, 6].map((k) => `The risk is $O(n^${k})$ here.`).join(' ');
    expect(abstract(text).formulas).toHaveLength(4);
  });

  it('has nothing to show of an abstract without maths', () => {
    expect(abstract('We find that it works.')).toEqual({ by: 'extractive/1', formulas: [], symbols: [] });
  });

  it('takes a judgement for no meaning', () => {
    expect(abstract('The risk is $O(1/n)$, and $n$ is large.').symbols).toEqual([]);
  });
});
