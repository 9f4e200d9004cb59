import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { base, dir, file } from './fixture-site.ts';
import { visit } from './visit.ts';

const bytes = (name: string) => readFileSync(join(dir, name));

describe('manifest', () => {
  const manifest = JSON.parse(file('site.webmanifest'));

  it('is the site’s', () => {
    expect(manifest).toMatchObject({ name: 'Lemma', start_url: base, scope: base, theme_color: '#fbf9f4' });
  });

  it('has icons of the sizes that it says', async () => {
    const icons = manifest.icons as { src: string; sizes: string }[];
    const sizes = await Promise.all(
      icons.map(async ({ src, sizes }) => {
        const { width, height } = await sharp(bytes(src.slice(base.length))).metadata();
        return sizes === 'any' ? sizes : `${width}x${height}`;
      }),
    );
    expect(sizes).toEqual(icons.map(({ sizes }) => sizes));
  });

  it('is fetched, and the browser finds no fault in it', async () => {
    await visit('', {}, async (page, trouble) => {
      const client = await page.context().newCDPSession(page);
      const { errors, data } = await client.send('Page.getAppManifest');
      expect([errors, trouble, JSON.parse(data ?? '{}').name]).toEqual([[], [], 'Lemma']);
    });
  });
});

describe('icons that a system cuts', () => {
  it.each(['apple-touch-icon', 'maskable-512'])(
    '%s: paper to the edge, the letter inside of the circle',
    async (name) => {
      const { data, info } = await sharp(bytes(`icons/${name}.png`))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const middle = info.width / 2;
      let [inked, farthest] = [0, 0];
      for (let i = 0; i < info.width * info.height; i += 1) {
        if ((data[i * info.channels] ?? 255) > 200) continue;
        inked += 1;
        farthest = Math.max(farthest, Math.hypot((i % info.width) - middle, Math.floor(i / info.width) - middle));
      }
      expect([info.channels, inked > 0, farthest < 0.4 * info.width]).toEqual([3, true, true]);
    },
  );
});

it('favicon.ico is one picture of 32 pixels, a PNG', async () => {
  const ico = bytes('favicon.ico');
  const png = ico.subarray(ico.readUInt32LE(18));
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], png.length]).toEqual([1, 1, 32, ico.readUInt32LE(14)]);
  expect((await sharp(png).metadata()).width).toBe(32);
});
