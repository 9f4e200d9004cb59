import { describe, expect, it } from 'vitest';
import { equationLines, paperIn, statementLines } from '../../scripts/theory/paper/fixture.ts';
import { fixtures } from './papers.ts';

describe.each(fixtures('tex'))('the source $name', (fixture) => {
  const { statements, equations, holds, cites, absent } = fixture;
  const paper = paperIn(fixture);
  const tex = (label: string): string => paper.statements.find((statement) => statement.label === label)?.tex ?? '';

  it('has its statements with kind, number, label and title', () => {
    expect(statementLines(paper)).toEqual(statements);
  });

  it('has its equations with number and label', () => {
    expect(equationLines(paper)).toEqual(equations);
  });

  it.each(holds)('says in %s: %s', (label, text) => expect(tex(label)).toContain(text));

  it.each(cites)('knows what %s refers to: %s', (label, cited) => {
    const found = paper.statements.find((statement) => statement.label === label)?.cites ?? [];
    expect(found.map(({ label: to, number }) => `${to}=${number ?? '?'}`).join(' ')).toBe(cited);
  });

  it.each(absent)('does not say %s', (text) => {
    expect(paper.statements.map((statement) => statement.tex).join('\n')).not.toContain(text);
  });
});
