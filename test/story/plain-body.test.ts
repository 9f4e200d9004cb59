import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAnyMdx } from '../../src/story/markdown.ts';
import { plainBody } from '../../src/story/plain-body.ts';

const whole = `## Summary

A text with "$O(1/m)$", a \\* and \\$5. It's 3.5 & more }.

## Theory

<TheoryCard source="arxiv:2604.00699" title="A \\frac{1}{2} of it">
  <Statement>
    Of $n$ first.

    Then:

    $$
    x = y
    $$
  </Statement>

  <Symbols>
    <Symbol tex="m">number of $x$ samples</Symbol>
    <Symbol tex="k">rank</Symbol>
  </Symbols>
</TheoryCard>

## Limits
`;

describe('a plain body is read as the parser of all MDX reads it', () => {
  test('one that has everything', () => {
    expect(plainBody(whole)).toEqual(fromAnyMdx(whole));
  });

  test.each(['', '\n', 'a', 'a\n', '\n\na\n\n\n', '## a\n\nb', '$a$', '$$\na\n$$', '1984 was', '1\\. a'])(
    '%j',
    (body) => {
      expect(plainBody(body)).toEqual(fromAnyMdx(body));
    },
  );

  test('lines in any order', () => {
    const line = fc.tuple(fc.constantFrom('', '', '', '  ', '    '), fc.oneof(...LINES)).map((parts) => parts.join(''));
    const body = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    check(body, 4000);
  });

  test('signs in any order', () => {
    const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(''));
    check(
      fc.oneof(
        text,
        text.map((words) => `## ${words}`),
        text.map((words) => `<Setting>\n  ${words}\n</Setting>`),
        text.map((words) => `<Symbols>\n<Symbol tex="a">${words}</Symbol>\n</Symbols>`),
      ),
      6000,
    );
  });
});

describe('what could be anything else is left to that parser', () => {
  test.each([
    ...['- a', '1. a', '1) a', '> a', '# a', '### a', '---', '***', '~~~', '```', '| a |', '= a', '+ a'],
    ...['import x from "y"', 'export const a = 1', '{a}', 'a {b}', '<b>', 'a <b>', '[a](b)', '![a](b)', '[^1]', '*a*'],
    ...['_a_', '`a`', '&amp;', '&#60;', 'a\\', 'a\nb', 'a ', ' a', 'a\tb', 'a\r\n', '\uFEFFa', '## a #', '$a', '$ a$'],
    ...[
      '<Setting>',
      '</Setting>',
      '<Setting>\na\n</Statement>',
      '<Plot tex="a" />',
      '<A b={1}>\n</A>',
      '<A b="&lt;">\n</A>',
    ],
    ...['$$a$$', '$$\na', '$$\n a\n$$', '$$a\nb\n$$', '<A>a<b></A>', '<A></A>'],
  ])('%j', (body) => {
    expect(plainBody(body)).toBeNull();
  });
});

const LINES = [
  fc.constantFrom(...'|||||A sentence.|It is $n$.|## Head|$$|x = y|---|- a|1. a|a "b"'.split('|')),
  fc.constantFrom('<Setting>', '</Setting>', '<Statement title="a">', '</Statement>', '<Symbols>', '</Symbols>'),
  fc.constantFrom(
    '<Symbol tex="a">b</Symbol>',
    '<Symbol tex="a">b</Symbol>',
    '[a]: b',
    '```',
    '> a',
    '===',
    '$$ a',
    'a |',
  ),
];
const SIGNS = [...'a1 .)$\\&;#{}<>[](*_`~|-+=!"\':/@é\u00a0\u200b😀^', 'b ', '$$', '\\$', '& ', 'amp;', 'http://a.b'];

/** Whatever is read as plain is the same as it is to the parser of all MDX, which may not refuse it either; enough must be. */
function check(bodies: fc.Arbitrary<string>, numRuns: number): void {
  let read = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const plain = plainBody(body);
      if (!plain) return;
      read += 1;
      expect(plain).toEqual(fromAnyMdx(body));
    }),
    { numRuns, seed: 8 },
  );
  expect(read).toBeGreaterThan(numRuns / 20);
}
