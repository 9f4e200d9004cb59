import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base, byHand, dir, edited, lead, page, pages } from './fixture-site.ts';
import { attribute, type BuiltPage, elements } from './site-build.ts';

const site = `https://lemma.test${base}`;

/** What a page says of its picture. */
function tags({ document }: BuiltPage): Record<string, string> {
  const found = [...elements(document)].filter(({ tagName }) => tagName === 'meta');
  return Object.fromEntries(
    found.map((meta) => [attribute(meta, 'property') ?? attribute(meta, 'name'), attribute(meta, 'content') ?? '']),
  );
}

const imageOf = (path: string) => tags(page(path))['og:image']?.replace(site, '/');

/** Width and height in the head of a PNG file. */
function size(name: string): number[] {
  const png = readFileSync(join(dir, name));
  return png.toString('latin1', 1, 4) === 'PNG' ? [png.readUInt32BE(16), png.readUInt32BE(20)] : [];
}

const framed = pages.filter(({ html }) => html.includes('og:title'));

describe('the picture that a link is shown with', () => {
  it.each([
    ['a lead', lead, `${lead}card.png`],
    ['a notable story', edited, `${edited}card.png`],
    ['a listed story, which has the site’s', byHand, '/card.png'],
    ['an edition', '/editions/2026-05-05/', '/editions/2026-05-05/card.png'],
    ['any other page', '/about/', '/card.png'],
  ])('is that of %s', (_name, path, image) => {
    expect(imageOf(path)).toBe(image);
  });

  it('is there for every page, as large as it is said to be', () => {
    const wrong = framed.filter((one) => {
      const { 'og:image': image = '', 'og:image:width': width, 'og:image:height': height } = tags(one);
      return size(image.replace(site, '')).join() !== `${width},${height}`;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has words for those who do not see it', () => {
    expect(tags(page(lead))).toMatchObject({
      'og:image:alt': 'Two rates for ranking, and why m should grow like √n. Theory, 5 May 2026, 2 sources.',
      'twitter:card': 'summary_large_image',
    });
    expect(framed.filter((one) => !tags(one)['og:image:alt'])).toEqual([]);
  });
});
