import { describe, expect, it } from 'vitest';
import { hashField } from '../../src/story/hash.ts';
import { isPlacedByHand, pageOrder } from '../../src/story/pins.ts';

const order = (...stories: { id: string; tier?: 'lead' | 'listed'; pin?: number }[]) =>
  pageOrder(stories.map((story) => ({ tier: 'lead' as const, ...story })))
    .map(({ id }) => id)
    .join('');

it('leaves stories without pins as they are, tier by tier', () => {
  expect(order({ id: 'a', tier: 'listed' }, { id: 'b' }, { id: 'c' })).toBe('bca');
});

it.each([
  [1, 'pab'],
  [2, 'apb'],
  [9, 'abp'],
])('puts a story pinned at %i in its place: %s', (pin, expected) => {
  expect(order({ id: 'a' }, { id: 'b' }, { id: 'p', pin })).toBe(expected);
});

it('counts a place with those pinned before it', () => {
  expect(order({ id: 'a' }, { id: 'q', pin: 2 }, { id: 'p', pin: 1 })).toBe('pqa');
});

it('puts the second of two with one pin behind the first', () => {
  expect(order({ id: 'a' }, { id: 'p', pin: 1 }, { id: 'q', pin: 1 })).toBe('pqa');
});

describe('whether an editor chose the place', () => {
  const owned = { tier: hashField('listed') };

  it.each([
    ['the tier that the machine wrote', { tier: 'listed' as const }, false],
    ['another tier', { tier: 'lead' as const }, true],
    ['a pin', { tier: 'listed' as const, pin: 1 }, true],
  ])('%s', (_, data, expected) => expect(isPlacedByHand({ owned, ...data })).toBe(expected));

  it('a tier that was handed back is the machine’s', () => {
    expect(isPlacedByHand({ owned: {}, tier: 'lead' })).toBe(false);
  });
});
