import { describe, expect, it } from 'vitest';
import { equationLines, paperIn, statementLines } from '../../scripts/theory/paper/fixture.ts';
import { latexmlPaper } from '../../scripts/theory/paper/latexml.ts';
import { fixture, fixtures, pageText } from './papers.ts';

describe.each(fixtures('html'))('the page $name', (page) => {
  const { statements, equations, holds, cites, absent } = page;
  const paper = paperIn(page);
  const found = (label: string) => paper.statements.find((statement) => statement.label === label);

  it('has its statements with kind, number, label and title', () => {
    expect(statementLines(paper)).toEqual(statements);
  });

  it('has its equations with number and label', () => {
    expect(equationLines(paper)).toEqual(equations);
  });

  it.each(holds)('says in %s: %s', (label, text) => expect(found(label)?.tex).toContain(text));

  it.each(cites)('knows what %s refers to: %s', (label, cited) => {
    expect((found(label)?.cites ?? []).map((to) => `${to.label}=${to.number ?? '?'}`).join(' ')).toBe(cited);
  });

  it.each(absent)('does not say %s', (text) => {
    expect(paper.statements.map((statement) => statement.tex).join('\n')).not.toContain(text);
  });
});

describe('a page', () => {
  const page = (name: string) => paperIn(fixture(`${name}.html`));

  it('gives a sketch of a proof to the statement before it', () => {
    expect(page('sections').statements.find(({ number }) => number === '2.1')?.proofIdea).toContain('Count the pairs');
  });

  it('gives a sketch of a proof to the statement that its head names', () => {
    expect(page('named-proof').statements.map(({ proofIdea }) => proofIdea)).toEqual(['Couple the two chains.', null]);
  });

  it('explains symbols with the place of the first explanation', () => {
    expect(page('sections').symbols).toEqual([{ tex: 'm', meaning: 'number of negatives', first: 'Section 1' }]);
  });

  it('has its introduction as text', () => {
    expect(page('sections').introduction).toContain('Our main result is Theorem 2.1.');
  });

  it('is refused where it is not LaTeXML’s', () => {
    expect(() => latexmlPaper('<html><body>Sign in</body></html>')).toThrow('no paper');
  });

  it('is read although it ends in the middle', () => {
    const html = pageText('sections.html');
    expect(latexmlPaper(html.slice(0, html.indexOf('Lemma 2.2'))).statements.length).toBeGreaterThanOrEqual(2);
  });
});
