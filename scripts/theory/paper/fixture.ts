import { latexmlPaper } from './latexml.ts';
import type { Paper } from './paper.ts';
import type { SourceFiles } from './source.ts';
import { texPaper } from './tex.ts';

/** A paper written for tests, and what is to be found in it: comments at its head say so. */
export interface PaperFixture {
  readonly name: string;
  /** TeX files by path; of a page `page.html`. */
  readonly files: SourceFiles;
  /** `kind | number | label | title` of each statement, `-` for none. */
  readonly statements: readonly string[];
  /** `number | label` of each numbered row. */
  readonly equations: readonly string[];
  /** [label, text that the statement holds] */
  readonly holds: readonly (readonly [string, string])[];
  /** [label, `cited=number …`] */
  readonly cites: readonly (readonly [string, string])[];
  /** Text that no statement holds. */
  readonly absent: readonly string[];
}

/** Reads a fixture. Lines `% expect: …` (or `<!-- expect: … -->`) say what is in it; `%%% path` begins a file of several. */
export function readFixture(name: string, text: string): PaperFixture {
  const lines = (word: string): string[] =>
    [...text.matchAll(new RegExp(`^(?:% |<!-- )${word}: (.*?)(?: -->)?$`, 'gm'))].map((match) => match[1] as string);
  const pairs = (word: string) => lines(word).map((line) => line.split(/ \| (.*)/s, 2) as [string, string]);
  return {
    ...{ name, files: name.endsWith('.html') ? new Map([['page.html', text]]) : split(text) },
    ...{ statements: lines('expect'), equations: lines('equation'), holds: pairs('tex') },
    ...{ cites: pairs('cites'), absent: lines('not') },
  };
}

function split(text: string): Map<string, string> {
  const parts = text.split(/^%%% (.+)\n/m);
  if (parts.length === 1) return new Map([['main.tex', text]]);
  return new Map(parts.slice(1).flatMap((part, i, all) => (i % 2 === 0 ? [[part, all[i + 1] ?? ''] as const] : [])));
}

/** The paper of a fixture. */
export function paperIn({ files }: PaperFixture): Paper {
  const page = files.get('page.html');
  return page === undefined ? texPaper(files) : latexmlPaper(page);
}

/** Statements in the form of a fixture's lines. */
export const statementLines = ({ statements }: Paper): string[] =>
  statements.map(({ kind, number, label, title }) =>
    [kind, number, label, title].map((part) => part ?? '-').join(' | '),
  );

/** Numbered rows in the form of a fixture's lines. */
export const equationLines = ({ equations }: Paper): string[] =>
  equations.map(({ number, label }) => `${number} | ${label ?? '-'}`);
