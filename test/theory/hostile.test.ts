import { describe, expect, it } from 'vitest';
import { latexmlPaper } from '../../scripts/theory/paper/latexml.ts';
import { PaperError } from '../../scripts/theory/paper/paper.ts';
import { texPaper } from '../../scripts/theory/paper/tex.ts';

const theorem = '\\begin{thm}\\label{t} It holds that $a=b$. \\end{thm}';
const paper = (preamble: string, body = theorem) =>
  texPaper(
    new Map([
      [
        'main.tex',
        `\\documentclass{article}\n\\newtheorem{thm}{Theorem}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}`,
      ],
    ]),
  );
const numbers = (body: string, preamble = '') => paper(preamble, body).statements.map(({ number }) => number);

/** What reading gives, a refusal included: anything else would be a crash. */
function outcome(read: () => unknown): 'read' | 'refused' {
  try {
    read();
    return 'read';
  } catch (cause) {
    if (cause instanceof PaperError) return 'refused';
    throw cause;
  }
}

describe('TeX that means harm', () => {
  it.each([
    ['a command that calls itself', '\\def\\a{\\a}', `\\a ${theorem}`],
    ['a command that calls itself twice', '\\def\\a{\\a\\a}', `\\a ${theorem}`],
    ['two that call each other', '\\newcommand{\\a}{\\b}\\newcommand{\\b}{\\a}', `\\a ${theorem}`],
    ['an environment that holds itself', '\\newenvironment{e}{\\begin{e}}{\\end{e}}', `\\begin{e}${theorem}\\end{e}`],
    ['an alias of itself', '\\let\\a\\a', `\\a ${theorem}`],
    ['a number that is printed by itself', '\\renewcommand{\\thethm}{\\thethm}', theorem],
    ['a counter within itself', '\\numberwithin{thm}{thm}', theorem],
    ['an alias in a circle', '\\newaliascnt{x}{y}\\newaliascnt{y}{x}', theorem],
    ['a brace that is never closed', '', `{{{ ${theorem}`],
    ['a test that never ends', '\\newif\\ifx', `\\iffalse ${theorem}`],
    ['ends without beginnings', '', `\\end{thm}\\end{align}\\fi\\else ${theorem}`],
  ])('is read with %s', (_, preamble, body) => {
    expect(numbers(body, preamble)).toHaveLength(1);
  });

  it.each([
    [
      'definitions that double',
      Array.from({ length: 40 }, (_, i) => `\\def\\x${letters(i + 1)}{\\x${letters(i)}\\x${letters(i)}}`).join('') +
        '\\def\\xa{aaaa}',
      `\\x${letters(40)}`,
    ],
    ['arguments that double', '\\newcommand{\\d}[1]{#1#1}', `${'\\d{'.repeat(40)}x${'}'.repeat(40)}`],
    ['definitions that never close', '\\newcommand{\\a}{'.repeat(100_000), theorem],
    ['arguments that never close', '\\newcommand{\\a}[1]{#1}', '\\a{'.repeat(200_000)],
  ])('is refused with %s', (_, preamble, body) => {
    expect(outcome(() => paper(preamble, body))).toBe('refused');
  });

  it.each([
    ['deep groups', `${'{'.repeat(100_000)}${'}'.repeat(100_000)}`],
    ['deep environments', '\\begin{center}'.repeat(50_000)],
    ['deep formulas', `\\begin{thm}$${'\\frac{'.repeat(5000)}$\\end{thm}`],
    ['many blocks', '\\begin{thm} x \\end{thm}'.repeat(20_000)],
    ['a long block', `\\begin{thm} ${'$x$ '.repeat(100_000)} \\end{thm}`],
    ['open brackets', '\\begin{thm}['.repeat(50_000)],
    ['references to nothing', `\\begin{thm} ${'\\ref{x}'.repeat(50_000)} \\end{thm}`],
    ['open maths', '\\begin{align} a &'.repeat(50_000)],
    ['paragraphs', 'let $x$ be\n\n'.repeat(100_000)],
    ['dollars', '$'.repeat(300_000)],
    ['comments', '%\n'.repeat(300_000)],
    ['backslashes', '\\'.repeat(300_000)],
  ])('ends with %s', (_, body) => {
    expect(['read', 'refused']).toContain(outcome(() => paper('', body)));
  });

  it('is read where files include each other in a circle', () => {
    const files = new Map([
      [
        'main.tex',
        `\\documentclass{article}\\newtheorem{thm}{Theorem}\\begin{document}\\input{a}${theorem}\\end{document}`,
      ],
      ['a.tex', '\\input{b}'],
      ['b.tex', '\\input{a}\\input{main}'],
    ]);
    expect(texPaper(files).statements).toHaveLength(1);
  });

  it('is refused where files include each other again and again', () => {
    const files = new Map([['main.tex', '\\documentclass{article}\\begin{document}\\input{f0}\\end{document}']]);
    for (let i = 0; i < 14; i += 1) files.set(`f${i}.tex`, `\\input{f${i + 1}}`.repeat(4));
    files.set('f14.tex', 'x');
    expect(() => texPaper(files)).toThrow('inclusions');
  });

  it('includes nothing from outside of the source', () => {
    const files = new Map([
      [
        'main.tex',
        '\\documentclass{article}\\newtheorem{thm}{Theorem}\\begin{document}\\input{../../etc/passwd}\\end{document}',
      ],
      ['etc/passwd', theorem],
    ]);
    expect(texPaper(files).statements).toEqual([]);
  });

  it('is refused where nothing is a document', () => {
    expect(() => texPaper(new Map([['a.tex', 'Hello.']]))).toThrow('no file of the source');
  });
});

describe('a page that means harm', () => {
  const page = (body: string) => () => latexmlPaper(`<article class="ltx_document">${body}</article>`);

  it.each([
    ['deep elements', '<div class="ltx_para">'.repeat(50_000)],
    ['deep blocks', '<div class="ltx_theorem"><h6 class="ltx_title">Theorem 1</h6>'.repeat(3000)],
    ['open formulas', '<math alttext="x" '.repeat(100_000)],
    ['open quotes', '<math alttext="'.repeat(50_000)],
    [
      'a long formula',
      `<div class="ltx_theorem"><h6 class="ltx_title">Theorem 1</h6><p><math alttext="${'x+'.repeat(200_000)}"></math></p></div>`,
    ],
  ])('ends with %s', (_, body) => {
    expect(['read', 'refused']).toContain(outcome(page(body)));
  });
});

/** A number in letters, as names of commands have no digits. */
function letters(value: number): string {
  return value === 0 ? 'a' : `${String.fromCharCode(97 + (value % 26))}${value >= 26 ? 'q' : 'p'}`;
}
