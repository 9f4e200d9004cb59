import { describe, expect, it } from 'vitest';
import { formulaKeys, idKey, nameKey, takeIds } from '../../src/search/keys.ts';
import { readQuery } from '../../src/search/query.ts';
import { withoutTex } from '../../src/search/tex.ts';

/** Wants as text: ways parted by `|`, terms of one joined by `+`, what may go on with `*`. */
const wants = (text: string, typing = false) =>
  readQuery(text, typing).wants.map((want) =>
    want
      .map((way) =>
        'key' in way ? way.key : way.terms.map(({ term, begins }) => term + (begins ? '*' : '')).join('+'),
      )
      .join('|'),
  );

describe('a query', () => {
  it('wants each of its telling words', () => {
    expect(wants('The bounds of ranking')).toEqual(['bounds', 'ranking']);
  });

  it('its last word may go on while it is typed', () => {
    expect([wants('sparse atten', true), wants('sparse atten ', true), wants('sparse atten')]).toEqual([
      ['sparse', 'atten*'],
      ['sparse', 'atten'],
      ['sparse', 'atten'],
    ]);
  });

  it('takes words with a hyphen as one or as two', () => {
    expect(wants('pre-training')).toEqual(['pretraining|pre+training']);
  });

  it('takes a hyphen before a sign as one word alone', () => {
    expect([wants('GPT-4'), wants('k-means')]).toEqual([['gpt4'], ['kmeans']]);
  });

  it.each([
    ['rate $O(1/\\sqrt{n})$ of', 'rate O(1/√n) of'],
    ['rate O(1/\\sqrt{n}) of', 'rate O(1/√n) of'],
    ['costs $5', 'costs $5'],
    ['\\varepsilon', 'ε'],
  ])('with TeX, %s, is %s', (text, plain) => {
    expect(withoutTex(text)).toBe(plain);
  });

  it('knows ids among words', () => {
    expect(wants('contrastive arXiv:2605.02116v1')).toEqual(['id:2605.02116', 'contrastive']);
  });

  it('takes a formula for one, or else for its words', () => {
    expect(wants('rate O(1/m + 1/√n) and/or')).toEqual(['rate', 'ƒ:o(1/m+1/√n)', 'ƒ:and/or']);
    expect(wants('bound/rate')).toEqual(['ƒ:bound/rate|bound+rate']);
  });

  it('may be a name', () => {
    expect([readQuery('Émile Beispiel').name, readQuery('beispiel').name]).toEqual(['by:emile-beispiel', undefined]);
  });

  it('of words that are everywhere wants nothing', () => {
    expect(wants('what is the')).toEqual([]);
  });

  it.each(['', '   ', '(((', '$$', '-', '///', '\u0000', '10.1234/', '"', '))((', 'a-b-c-d'])(
    '%j is no trouble',
    (text) => {
      expect(() => readQuery(text, true)).not.toThrow();
    },
  );
});

describe('keys', () => {
  it.each([
    ['arXiv:2605.02116v1', 'id:2605.02116'],
    ['arxiv:2605.02116', 'id:2605.02116'],
    ['https://arxiv.org/abs/hep-th/9901001v2', 'id:hep-th/9901001'],
    ['doi:10.1000/ABC.1', 'id:10.1000/abc.1'],
    ['url:https://lemma.test/1', null],
    ['2026', null],
  ])('%s is %s', (text, key) => {
    expect(idKey(text)).toBe(key);
  });

  it('ids are taken out of a query whole', () => {
    expect(takeIds('see https://arxiv.org/abs/2605.02116v1 here').rest.trim().split(/\s+/)).toEqual(['see', 'here']);
  });

  it.each([
    ['Beispiel, Émile', 'by:emile-beispiel'],
    ['Zed Alpha, Jr.', 'by:zed-alpha-jr'],
    ['Jean-Luc O’Brien', 'by:jean-luc-obrien'],
  ])('the name %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('a formula is the same with and without spaces and carets', () => {
    expect(formulaKeys('O(1/m + 1/√n)')).toEqual(formulaKeys('o(1/m+1/√n)'));
    expect(formulaKeys('n^2+1')).toEqual(formulaKeys('n²+1'));
  });
});
