import { expect, test } from 'vitest';
import { hasMath, plainText, renderInline } from '../../src/story/inline.ts';

test('escapes text and sets formulas', () => {
  expect(renderInline('<b>a</b> & "$x$"')).toMatch(
    /^&lt;b&gt;a&lt;\/b&gt; &amp; &quot;<span class="katex">.*<\/span>&quot;$/,
  );
});

test('has no escaped dollar in what a reader sees', () => {
  expect(renderInline(String.raw`\$x and \$y`)).toBe('$x and $y');
});

test('is plain where no markup fits', () => {
  expect(plainText(String.raw`\emph{Why} $O(1/\sqrt{n})$ costs $5 million`)).toBe('Why O(1/√n) costs $5 million');
});

test.each(['\u202Eabc', 'a\u0000bc', 'a\uFEFFbc', 'ab\u200Bc', 'ab\u2066c'])(
  '%j has its invisible controls taken out',
  (text) => {
    expect(plainText(text)).toBe('abc');
  },
);

test.each([
  ['$x$', true],
  [String.raw`\(x\)`, true],
  ['$5 million', false],
  [String.raw`\$x and \$y`, false],
])('%s has maths: %s', (text, expected) => {
  expect(hasMath(text)).toBe(expected);
});
