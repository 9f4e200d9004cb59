import { expect, it } from 'vitest';
import { keepPunctuation } from '../../src/lib/typeset.ts';
import { renderInline } from '../../src/story/inline.ts';

it('holds the punctuation to a short formula', () => {
  expect(keepPunctuation(renderInline('of order $O(n)$, or less'))).toMatch(
    /^of order <span class="nowrap"><span class="katex">.*<\/span>,<\/span> or less$/s,
  );
});

it('lets a long formula break', () => {
  const html = renderInline('$a + b + c + d + e + f + g + h + i + j + k$.');
  expect(keepPunctuation(html)).toBe(html);
});

it('leaves text and formulas without punctuation alone', () => {
  const html = renderInline('plain, text with $x$ and $y$ in it');
  expect(keepPunctuation(html)).toBe(html);
});

it('holds each of several formulas', () => {
  expect(keepPunctuation(renderInline('$a$, $b$; $c$')).match(/class="nowrap"/g)).toHaveLength(2);
});

it('holds the bracket before a short formula to it', () => {
  const html = keepPunctuation(renderInline('linear ($n$ of them) and ($m$)'));
  expect(html).toMatch(
    /^linear <span class="nowrap">\(<span class="katex">.* of them\) and <span class="nowrap">\(<span/s,
  );
});
