import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardPng } from '../../src/card/png.ts';
import { card, ink } from './sample.ts';

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'lemma-cards-'));
  vi.stubEnv('LEMMA_CACHE', cache);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

const kept = () => readdir(join(cache, 'cards'));

it('is as large as it says', async () => {
  const { width, height, format } = await sharp(await cardPng(card, ink)).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
});

it('is the same bytes without the cache', async () => {
  const first = await cardPng(card, ink);
  await rm(join(cache, 'cards'), { recursive: true });
  expect(first.equals(await cardPng(card, ink))).toBe(true);
});

it('one that was drawn once is not drawn again', async () => {
  await cardPng(card, ink);
  const [name = ''] = await kept();
  await writeFile(join(cache, 'cards', name), 'kept');
  expect((await cardPng(card, ink)).toString()).toBe('kept');
});

it.each([
  { name: 'another headline', other: { ...card, headline: 'Another' }, colours: ink },
  { name: 'another colour', other: card, colours: { ...ink, paper: '#ffffff' } },
])('$name is another picture', async ({ other, colours }) => {
  await cardPng(card, ink);
  await cardPng(other, colours);
  expect(await kept()).toHaveLength(2);
});

it('a card that cannot be drawn is blank', async () => {
  const blank = await cardPng({ ...card, site: '話' }, ink);
  expect(blank.length).toBeLessThan((await cardPng(card, ink)).length / 4);
});

it('has the colours of its ink and nothing else', async () => {
  const { data, info } = await sharp(await cardPng(card, ink))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) colours.add(data.subarray(at, at + 3).toString('hex'));
  for (const own of [ink.paper, ink.ink, ink.accent, ink.rule]) expect(colours).toContain(own.slice(1));
  expect(colours.size).toBeLessThanOrEqual(16);
});
