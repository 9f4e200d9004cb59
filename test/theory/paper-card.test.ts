import { describe, expect, it } from 'vitest';
import type { PaperCard } from '../../scripts/model.ts';
import type { Paper, Statement } from '../../scripts/theory/paper/paper.ts';
import { paperCard } from '../../scripts/theory/paper-card.ts';
import { theory } from '../../scripts/theory/theory.ts';
import { clusterOf, entry } from '../sample.ts';

const BY = 'http://creativecommons.org/licenses/by/4.0/';
const ARXIV = 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/';

const statement = (number: string, over: Partial<Statement> = {}): Statement => ({
  ...{ kind: 'theorem', word: 'Theorem', number, title: null, label: `thm:${number}`, cites: [], proofIdea: null },
  tex: `For all $n$,\n\\[R_{${number}}(f) \\le \\frac{1}{n} \\tag{${number}}.\\]\nIt is sharp.`,
  ...over,
});
const paperOf = (statements: readonly Statement[], over: Partial<Paper> = {}): Paper => ({
  ...{ statements, equations: [], symbols: [], introduction: '' },
  ...over,
});
const cardOf = (paper: Paper, license: string | null = BY, summary = 'We study risk.'): PaperCard | null =>
  paperCard(entry('2605.00001', { license, summary }), paper);
const shown = (card: PaperCard | null): string[] => (card?.statements ?? []).map(({ number }) => number ?? '-');

describe('the card of a paper', () => {
  it('has a statement in words and formulas where the licence lets it be quoted', () => {
    expect(cardOf(paperOf([statement('1')]))?.statements[0]?.parts).toEqual([
      { type: 'words', text: 'For all $n$,' },
      { type: 'math', tex: 'R_{1}(f) \\le \\frac{1}{n} \\tag{1}' },
      { type: 'words', text: 'It is sharp.' },
    ]);
  });

  it.each([
    ['arXiv’s own licence', ARXIV],
    ['a licence without commerce', 'http://creativecommons.org/licenses/by-nc-sa/4.0/'],
    ['an address that only looks like a licence', 'https://example.org/creativecommons.org/licenses/by/4.0/'],
    ['no licence', null],
  ])('has formulas alone with %s', (_, license) => {
    const card = cardOf(paperOf([statement('1', { proofIdea: 'Count twice.' })]), license);
    expect([card?.statements[0]?.parts, card?.idea, card?.credit.license]).toEqual([
      [{ type: 'math', tex: 'R_{1}(f) \\le \\frac{1}{n} \\tag{1}' }],
      null,
      null,
    ]);
  });

  it('has the formulas in the text where none is displayed', () => {
    const inline = statement('1', { tex: 'The error is at most $\\sqrt{d/n}$ for $d \\ge 2$ and $f$.' });
    expect(cardOf(paperOf([inline]), ARXIV)?.statements[0]?.parts).toEqual([{ type: 'math', tex: '\\sqrt{d/n}' }]);
  });

  it('is none where nothing can be shown', () => {
    expect(cardOf(paperOf([statement('1', { tex: 'It works.' })]), ARXIV)).toBeNull();
    expect(cardOf(paperOf([]))).toBeNull();
  });

  it('begins with the theorem that the introduction names, and has three', () => {
    const all = ['1', '2', '3', '4'].map((number) => statement(number));
    const introduction = 'We show in Theorem 3 that it holds.';
    expect([shown(cardOf(paperOf(all))), shown(cardOf(paperOf(all, { introduction })))]).toEqual([
      ['1', '2', '3'],
      ['3', '1', '2'],
    ]);
  });

  it('takes no number for the beginning of another', () => {
    const introduction = 'See Theorem 2.1 and Theorem 12.';
    expect(
      shown(
        cardOf(
          paperOf(
            ['1', '2', '12'].map((n) => statement(n)),
            { introduction },
          ),
        ),
      ),
    ).toEqual(['12', '1', '2']);
  });

  it('prefers a formal theorem to an informal one, and any theorem to a lemma', () => {
    const informal = statement('1', { title: 'informal' });
    const lemma = statement('2', { kind: 'lemma', word: 'Lemma' });
    expect([shown(cardOf(paperOf([informal, lemma, statement('3')]))), shown(cardOf(paperOf([lemma])))]).toEqual([
      ['3'],
      ['2'],
    ]);
  });

  it('leaves a number to the word that the paper gives it', () => {
    const own = statement('2', { word: 'Main Result', title: 'Rates' });
    const [shownAs] = cardOf(paperOf([own]))?.statements ?? [];
    expect([shownAs?.component, shownAs?.number, shownAs?.title]).toEqual(['Theorem', null, 'Main Result 2: Rates']);
  });

  it('has the assumptions that its statements rest on', () => {
    const assumptions = ['A1', 'A2'].map((number) => statement(number, { kind: 'assumption', word: 'Assumption' }));
    const cites = [{ label: 'thm:A2', what: 'Assumption', number: 'A2' }];
    expect(
      cardOf(paperOf([...assumptions, statement('1', { cites })]))?.assumptions.map(({ number }) => number),
    ).toEqual(['A2']);
  });

  it('has the formulas from outside that a statement refers to', () => {
    const equations = [
      { number: '7', label: 'eq:far', tex: 'x_{t+1} = x_t' },
      { number: '8', label: 'eq:other', tex: 'y = z' },
    ];
    const cites = [{ label: 'eq:far', what: 'equation', number: '7' }];
    const card = cardOf(paperOf([statement('1', { cites })], { equations }));
    expect(card?.statements[0]?.parts.at(-1)).toEqual({ type: 'math', tex: 'x_{t+1} = x_t \\tag{7}' });
  });

  it('has the first sentences of a stated idea', () => {
    const idea = 'Split the sum. Bound each half. Then add.';
    expect(cardOf(paperOf([statement('1', { proofIdea: idea })]))?.idea).toBe('Split the sum. Bound each half.');
  });

  it('has the symbols of its formulas', () => {
    const symbols = [
      { tex: 'n', meaning: 'number of samples', first: 'Section 1' },
      { tex: 'k', meaning: 'number of classes', first: 'Section 1' },
    ];
    expect(cardOf(paperOf([statement('1')], { symbols }))?.symbols.map(({ tex }) => tex)).toEqual(['n']);
  });

  it('shows no formula that KaTeX does not take', () => {
    const broken = statement('1', { tex: '\\[a = \\frac{b \\]\n\\[c \\le d + e\\]' });
    expect(cardOf(paperOf([broken]))?.statements[0]?.parts).toEqual([{ type: 'math', tex: 'c \\le d + e' }]);
  });
});

describe('theory from papers', () => {
  const cluster = clusterOf(entry('2605.00001', { license: BY, summary: 'The rate is $O(1/\\sqrt{n})$.' }));

  it('says where it comes from', () => {
    const read = theory(cluster, new Map([['2605.00001', paperOf([statement('1')])]]));
    expect([read.by, read.cards?.length, read.lacking]).toEqual(['paper/1', 1, undefined]);
  });

  it('is the abstract’s where the paper could not be had, and says so', () => {
    expect(theory(cluster, new Map([['2605.00001', null]]))).toEqual({ ...theory(cluster), lacking: true });
  });
});

it('does not repeat an equation that stands in the statement that refers to it', () => {
  const cites = [{ what: 'equation', label: 'a', number: '1' }] as const;
  const own = statement('1', { cites });
  const equations = [{ number: '1', label: 'a', tex: 'R_{1}(f) \\le \\frac{1}{n}' }];
  const card = cardOf(paperOf([own], { equations }));
  expect(card?.statements[0]?.parts.filter(({ type }) => type === 'math')).toHaveLength(1);
});
