import slugify from '@sindresorhus/slugify';
import { hashText } from '../../src/story/hash.ts';
import { plainText } from '../../src/story/inline.ts';

const LONGEST = 80;
/** Names that Windows gives to devices: no file may be called so. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A title as the last part of an address: `a-z`, `0-9` and `-`, at most 80 characters, cut at a word. A title without
 * a letter of that alphabet gives its hash.
 */
export function slugOf(title: string): string {
  const plain = plainText(title);
  const slug = cutAtWord(slugify(plain, { decamelize: false }).replace(/[^a-z0-9]+/g, '-')).replace(/^-+|-+$/g, '');
  if (slug === '') return hashText(plain);
  return device.test(slug) ? `${slug}-story` : slug;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return end > LONGEST / 2 ? cut.slice(0, end) : cut.slice(0, LONGEST);
}
