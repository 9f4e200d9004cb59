import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { DRAWING, drawCard, isDrawable } from '../../src/card/draw.ts';
import { card } from './sample.ts';

const drawn = (over: Partial<typeof card> = {}) => drawCard({ ...card, ...over });
const glyphs = (marks: readonly unknown[] | null) => marks?.length ?? 0;

it('a picture that looks otherwise has another number: raise DRAWING, then give both here', () => {
  const hash = createHash('sha256').update(JSON.stringify(drawn())).digest('hex').slice(0, 16);
  expect([DRAWING, hash]).toEqual([4, 'd76f597ddcad3b5b']);
});

it('a formula that does not fit is left out', () => {
  const without = glyphs(drawn({ formula: undefined }));
  expect(glyphs(drawn())).toBeGreaterThan(without);
  expect(glyphs(drawn({ formula: 'a + '.repeat(60) }))).toBe(without);
});

it('a line that is too long ends in an ellipsis', () => {
  const short = drawn({ lines: ['word '.repeat(12)], headline: 'One' });
  const long = drawn({ lines: ['word '.repeat(120)], headline: 'One' });
  expect(glyphs(long)).toBeLessThan(2 * glyphs(short));
});

it.each([
  ['letters that no font has', { headline: '短い 話' }],
  ['a headline that fits in no size', { headline: 'word '.repeat(60) }],
])('there is none of %s', (_name, over) => {
  expect([drawn(over), isDrawable({ ...card, ...over })]).toEqual([null, false]);
});
