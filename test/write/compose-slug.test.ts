import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWords } from '../../scripts/write/excerpt.ts';
import { slugOf } from '../../scripts/write/slug.ts';

test.each([
  ['Why More Negatives Help', 'why-more-negatives-help'],
  [String.raw`\textbf{Fast} $O(1/\sqrt{n})$ rates`, 'fast-o-1-n-rates'],
  ['Erdős–Rényi & friends', 'erdos-renyi-and-friends'],
  ['CON', 'con-story'],
  ['../../etc/passwd\u0000', 'etc-passwd'],
])('%s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('is cut at a word', () => {
  const slug = slugOf('word '.repeat(40));
  expect(slug).toMatch(/^word(-word){15}$/);
});

test('a title without letters has its hash', () => {
  expect(slugOf('…')).toMatch(/^[0-9a-f]{16}$/);
});

test('is always an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const slug = slugOf(title);
      return slug.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
    }),
  );
});

test.each([
  ['short', 'short'],
  ['one two three four', 'one two …'],
  ['so $a + b + c$ is it', 'so …'],
])('the first words of %j are %j', (text, words) => {
  expect(firstWords(text, 10)).toBe(words);
});
