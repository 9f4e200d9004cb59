import { expect, test } from 'vitest';
import { decodeAccents } from '../../src/story/accents.ts';

test.each([
  [String.raw`Erd\H{o}s`, 'Erdős'],
  [String.raw`Schr\"odinger and G{\"o}del and M\"{u}ller`, 'Schrödinger and Gödel and Müller'],
  [String.raw`Fran\c{c}ois, \v{S}koda`, 'François, Škoda'],
  [String.raw`na\"{\i}ve, \'\i`, 'naïve, í'],
  [String.raw`Nguy\~{\^e}n`, 'Nguyễn'],
  [String.raw`\O{}ystein S\o ren {\L}ukasz`, 'Øystein Søren Łukasz'],
  [String.raw`\emph{\'e}`, String.raw`\emph{é}`],
])('%s is %s', (tex, unicode) => {
  expect(decodeAccents(tex)).toBe(unicode);
});

test.each([String.raw`\omega \ours \vec`, String.raw`\textbf{a}{b} {x}`, 'plain'])(
  '%s has no accent to decode',
  (tex) => {
    expect(decodeAccents(tex)).toBe(tex);
  },
);
