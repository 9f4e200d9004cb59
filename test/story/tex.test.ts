import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TexToken, tokenizeTex } from '../../src/story/tex.ts';

const values = (source: string) => tokenizeTex(source).map((t) => (t.type === 'math' ? [t.value] : t.value));
const joined = (tokens: readonly TexToken[]) => tokens.map((t) => (t.type === 'math' ? t.source : t.value)).join('');

describe('formulas', () => {
  test.each([
    ['rate $1/n$ here', ['rate ', ['1/n'], ' here']],
    [String.raw`\(x\) and \[y\]`, [['x'], ' and ', ['y']]],
    ['$$x$$ $y$', [['x'], ' ', ['y']]],
    ['$a$$b$', [['a'], ['b']]],
    [String.raw`$\mbox{if $x$ then}$!`, [[String.raw`\mbox{if $x$ then}`], '!']],
    [String.raw`$3 \times 10^5$, $95\%$, $2$`, [[String.raw`3 \times 10^5`], ', ', [String.raw`95\%`], ', ', ['2']]],
    [String.raw`\begin{equation}x\end{equation}`, [['x']]],
    [String.raw`\begin{align*}x&=y\end{align*}`, [[String.raw`\begin{align*}x&=y\end{align*}`]]],
  ])('%s', (source, expected) => {
    expect(values(source)).toEqual(expected);
  });

  test('says which ones are displayed', () => {
    const display = tokenizeTex(String.raw`$a$ $$b$$ \(c\) \[d\]`).flatMap((t) =>
      t.type === 'math' ? [t.display] : [],
    );
    expect(display).toEqual([false, true, false, true]);
  });
});

describe('dollars that are text', () => {
  test.each([
    'costs $5 million',
    'from $5 million to $10 million',
    '$5-$10 a run',
    String.raw`\$5 and \$6`,
    '10$ and then nothing',
    'one $ two three $ four',
    '$ $',
    '$$',
    'a $x\n\ny$ b',
    String.raw`\(x and \[y`,
    String.raw`\begin{align}x`,
  ])('%s', (source) => {
    expect(values(source)).toEqual([source]);
  });

  test.each([
    ['$5 for $n$ items', ['$5 for ', ['n'], ' items']],
    ['10$ and $x$', ['10$ and ', ['x']]],
    ['$$x$', ['$', ['x']]],
  ])('%s has a formula behind them', (source, expected) => {
    expect(values(source)).toEqual(expected);
  });
});

const texish = fc
  .array(
    fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\$',
      '\\',
      '{',
      '}',
      '5',
      ' ',
      '\n\n',
      'word',
      'x^2',
      '\\text{',
      '\\begin{align}',
      '\\end{align}',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

test('loses no character', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), texish), (source) => joined(tokenizeTex(source)) === source));
});

test('gives no empty piece and no two texts in a row', () => {
  fc.assert(
    fc.property(texish, (source) => {
      const tokens = tokenizeTex(source);
      const twice = tokens.some((t, i) => t.type === 'text' && tokens[i - 1]?.type === 'text');
      return !twice && tokens.every((t) => t.value !== '');
    }),
  );
});
