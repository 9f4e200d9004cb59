import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/card/words.ts';

const count = (tex: string) => wordsOf(tex, 'headline')?.length;
const width = (tex: string) => wordsOf(tex, 'headline')?.reduce((sum, word) => sum + word.width, 0) ?? 0;

it('words are what stands between spaces', () => {
  expect(count('Two rates for ranking')).toBe(4);
});

it('a short formula is one word', () => {
  expect(count('rate $O(1/m + 1/\\sqrt{n})$ here')).toBe(3);
});

it('letters are kerned', () => {
  expect(width('AV')).toBeLessThan(width('A') + width('V'));
});

it.each(['Łukasz Erdős', 'Ελληνικά', 'Русский', 'Nguyễn', '“quoted” – 5 % …', '$\\mathbb{R}^d$, $\\mathcal{O}(n)$'])(
  '%s has its letters',
  (text) => {
    expect(wordsOf(text, 'headline')).not.toBeNull();
  },
);

describe('no picture rather than one with boxes', () => {
  it.each(['短い 話', 'قصة', 'a 🙂', 'Z\u0353\u034d'])('%s', (text) => {
    expect(wordsOf(text, 'headline')).toBeNull();
  });
});

it.each(['L₂ norm', '$\\|x\\|_2 \\ne 0$', '$\\sum_{i=1}^n x_i^2$', '$x \\notin A$'])('%s is drawn', (tex) => {
  expect(wordsOf(tex, 'headline')).not.toBeNull();
});

it('what is raised is smaller than on the line', () => {
  expect(width('$x^n$')).toBeLessThan(width('$xn$'));
});

it('a stroke takes no room of its own', () => {
  expect(width('$\\ne$')).toBe(width('$=$'));
});
