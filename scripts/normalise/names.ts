import { decodeAccents } from '../../src/story/accents.ts';
import { oneLine, removeInvisible } from './invisible.ts';

/** An author's name in Unicode: accents decoded, braces and ties gone, one space between words. */
export function normaliseName(name: string): string {
  const plain = decodeAccents(removeInvisible(name).text)
    .replace(/\\[ ,/-]/g, ' ')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/[{}]/g, '');
  return oneLine(plain).normalize('NFC');
}
