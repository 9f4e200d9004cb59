import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain } from '../../src/story/clean.ts';
import { cleanText } from '../../src/story/tex.ts';

test.each([
  [String.raw`\emph{a} \textbf{b \texttt{c}} {\em d}`, 'a b c d'],
  [String.raw`\textbf{for $n$ \emph{samples}}`, 'for $n$ samples'],
  [String.raw`\href{https://a.org/x}{our code} at \url{https://a.org/b\_c}`, 'our code at https://a.org/b_c'],
  [String.raw`as shown \cite[p. 3]{doe}~before`, 'as shown before'],
  [String.raw`as shown~\cite{doe}.`, 'as shown.'],
  [String.raw`5\% \& \#1 a\_b \{x, y\}`, '5% & #1 a_b {x, y}'],
  ["``a'' and `b'", '“a” and ‘b’'],
  ['a---b, 1--2, tool --flag', 'a—b, 1–2, tool --flag'],
  ['Fig.~3 is ~10 times', 'Fig. 3 is ~10 times'],
  [String.raw`\ours beats \method{}, \added{new words}`, 'ours beats method, new words'],
  [String.raw`\eg, \ie, 3\,000 \pm 2`, 'e.g., i.e., 3 000 ± 2'],
  [String.raw`M\"uller's {BERT} on 3{,}000 and {yes, no}`, "Müller's BERT on 3,000 and {yes, no}"],
  [String.raw`code\footnote{See \url{https://a.org/~b--c}}`, 'code (See https://a.org/~b--c)'],
  [String.raw`\verb|$x$| and \textasciitilde{}10, \~{}10`, '$x$ and ~10, ~10'],
  ['  two\n   lines ', 'two lines'],
  [String.raw`$\textbf{x}~y$`, String.raw`$\textbf{x}~y$`],
  [String.raw`\$5 each`, '$5 each'],
])('%s is %s', (tex, plain) => {
  expect(cleanText(tex)).toBe(plain);
});

test('keeps a dollar escaped where it would begin a formula', () => {
  expect(cleanText(String.raw`\$x and \$y`)).toBe(String.raw`\$x and \$y`);
});

test('reads deep and unclosed groups as they stand, soon', () => {
  expect(cleanText('{'.repeat(50_000))).toHaveLength(50_000);
});

const words = fc.array(
  fc.constantFrom(
    'alpha',
    'beta',
    '\\emph{gamma}',
    '{delta}',
    '\\ours',
    '$x$',
    '\\%',
    '~',
    '``',
    '--',
    '{',
    '}',
    '\\',
    ' ',
  ),
  {
    maxLength: 30,
  },
);

test('loses no word', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const cleaned = cleanText(parts.join(' '));
      return ['alpha', 'beta', 'gamma', 'delta', '$x$'].every(
        (word) => parts.every((p) => !p.includes(word)) || cleaned.includes(word),
      );
    }),
  );
});

test('what is plain by a look at its signs is what a whole reading leaves as it is', () => {
  const signs = fc.constantFrom(...'aZ09,.:;()!?+=*@/- ');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
      // The empty group has the text read, and leaves nothing of itself.
      if (isPlain(text)) expect(cleanText(`${text} {}`)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
