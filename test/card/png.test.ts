import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cardKey, cardPng } from '../../src/card/png.ts';
import { card, ink } from './sample.ts';

it('is as large as it says', async () => {
  const { width, height, format } = await sharp(cardPng(card, ink)).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
});

it('is the same bytes each time', () => {
  expect(cardPng(card, ink).equals(cardPng(card, ink))).toBe(true);
});

it.each([
  { name: 'another headline', other: { ...card, headline: 'Another' }, colours: ink },
  { name: 'another colour', other: card, colours: { ...ink, paper: '#ffffff' } },
])('$name is another picture, under another key', ({ other, colours }) => {
  expect(cardPng(other, colours).equals(cardPng(card, ink))).toBe(false);
  expect(cardKey(other, colours)).not.toBe(cardKey(card, ink));
});

it('a card that cannot be drawn is blank', () => {
  const blank = cardPng({ ...card, site: '話' }, ink);
  expect(blank.length).toBeLessThan(cardPng(card, ink).length / 4);
});

it('has the colours of its ink and nothing else', async () => {
  const { data, info } = await sharp(cardPng(card, ink)).raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) colours.add(data.subarray(at, at + 3).toString('hex'));
  for (const own of [ink.paper, ink.ink, ink.accent, ink.rule]) expect(colours).toContain(own.slice(1));
  expect(colours.size).toBeLessThanOrEqual(16);
});
