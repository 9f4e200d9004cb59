import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkMath, renderMath } from '../../src/story/math.ts';
import { linearMath } from '../../src/story/math-linear.ts';

test.each([
  [String.raw`O(1/\sqrt{n})`, 'strict'],
  ['α', 'strict'],
  ['50%', 'repaired'],
  [String.raw`1\unicode{x2013}2`, 'repaired'],
  [String.raw`\ours + \F_q`, 'repaired'],
  [String.raw`\mbox{a_b}`, 'repaired'],
  ['é', 'lenient'],
  ['x}', 'source'],
])('%s is set at level %s', (tex, level) => {
  expect(renderMath(tex).level).toBe(level);
});

test('carries MathML for those who listen', () => {
  expect(renderMath('x').html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
});

test('shows the source of what cannot be set, with the reason', () => {
  const { html, message } = renderMath('<b>}');
  expect(html).toMatch(/^<code class="tex" title="[^"]+">&lt;b&gt;}<\/code>$/);
  expect(message).toContain('Expected');
});

test('checkMath says what strict KaTeX says', () => {
  expect([checkMath('x'), checkMath(String.raw`\ours`)]).toEqual([
    null,
    expect.stringContaining('Undefined control sequence'),
  ]);
});

describe('hostile formulas', () => {
  test.each([
    ['a definition', String.raw`\def\a{x}\a`],
    ['an alias', String.raw`\let\a=b`],
    ['a new command', String.raw`\newcommand{\a}{b}`],
    ['length', 'x'.repeat(2001)],
    ['depth', `${'{'.repeat(51)}${'}'.repeat(51)}`],
    ['a name inside KaTeX', String.raw`\@firstoftwo{x}{y}`],
  ])('%s is refused before KaTeX sees it', (_, tex) => {
    expect(renderMath(tex)).toMatchObject({ level: 'source', message: expect.not.stringMatching(/KaTeX|Undefined/) });
  });

  test('macros are expanded so often and no oftener', () => {
    expect([20, 210].map((count) => renderMath('\\neq'.repeat(count)).level)).toEqual(['strict', 'source']);
  });

  test.each(['message', 'errmessage', 'show'])('\\%s says nothing in the terminal', (name) => {
    const spies = (['log', 'error', 'warn'] as const).map((way) => vi.spyOn(console, way).mockReturnValue());
    onTestFinished(() => spies.forEach((spy) => void spy.mockRestore()));
    renderMath(`\\${name}{::error::x}`);
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  test.each([
    ['a tag that is told again and again', `\\tag{${'$x_1^2$'.repeat(80)}}${'\\df@tag'.repeat(190)}`],
    ['empty cells', `\\begin{matrix}${'&'.repeat(1960)}\\end{matrix}`],
  ])('%s does not become a page of its own', (_, tex) => {
    expect(renderMath(tex, { display: true }).html.length).toBeLessThan(5 * tex.length);
  });

  test.each([String.raw`\begin{matrix}a\\def\end{matrix}`, String.raw`\begin{matrix}a\\@b\end{matrix}`])(
    '%s defines nothing',
    (tex) => {
      expect(renderMath(tex).level).toBe('strict');
    },
  );

  test.each([
    String.raw`\href{https://evil.example}{x}`,
    String.raw`\url{https://evil.example}`,
    String.raw`\includegraphics{https://evil.example/a.png}`,
    String.raw`\htmlData{a=b}{x}`,
    String.raw`\htmlStyle{background:url(https://evil.example)}{x}`,
  ])('%s leads nowhere', (tex) => {
    expect(renderMath(tex).html).not.toMatch(/<a |<img|href=|src=|data-a|background/);
  });

  test('a link keeps its words', () => {
    expect(renderMath(String.raw`\href{https://a.org}{\text{here}}`).html).toContain('here');
  });

  test('a giant rule is cut', () => {
    expect(renderMath(String.raw`\rule{9e9em}{9e9em}`).html).not.toMatch(/\d{4}em/);
  });

  const piece = fc.constantFrom(
    '\\frac',
    '{',
    '}',
    '^',
    '_',
    '\\left(',
    '\\right)',
    '&',
    '\\\\',
    '%',
    '#',
    '\\begin{matrix}',
    '\\end{matrix}',
    'x',
    '\\foo',
    '\\text{',
    '<',
    '"',
    '\\unicode{xD800}',
  );
  test('none throws, none vanishes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 20 }).map((p) => p.join('')),
        ),
        fc.boolean(),
        (tex, display) => {
          return renderMath(tex, { display }).html.length > 0;
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('linearMath', () => {
  test.each([
    [String.raw`\ours_{\text{big}}`, 'ours_big'],
    [String.raw`\label{eq} x`, 'x'],
    ['x}', 'x}'],
    [String.raw`x = y \tag{2}`, 'x = y (2)'],
  ])('%s is %s', (tex, plain) => {
    expect(linearMath(tex)).toBe(plain);
  });

  test.each(['constructor', 'toString'])('knows nothing of \\%s', (name) => {
    expect(linearMath(`\\${name}`)).toBe(name);
  });

  test('is total', () => {
    fc.assert(fc.property(fc.string(), (tex) => typeof linearMath(tex) === 'string'));
  });
});
