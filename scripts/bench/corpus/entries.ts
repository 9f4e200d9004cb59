import type { Entry } from '../../model.ts';
import { Random } from './random.ts';

/** Words of the made-up language, and how many of them one subject has of its own. */
const WORDS = 30_000;
const SUBJECTS = 1500;
const OWN_WORDS = 40;
const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yi zo an el ir os ut'.split(' ');

/**
 * Entries as many as wanted, the same ones each time: words as frequent as Zipf's law has them, abstracts as long as
 * arXiv's, each on one of many subjects, so that clustering finds about as much as in a real month.
 */
export function makeEntries(count: number, seed = 20260505): Entry[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, number) => makeEntry(number, random));
}

function makeEntry(number: number, random: Random): Entry {
  const subject = random.below(SUBJECTS);
  const id = `26${String(1 + (number % 12)).padStart(2, '0')}.${String(number).padStart(5, '0')}`;
  return {
    id,
    version: 1,
    title: words(random, subject, 9, 0.5),
    authors: [`${word(random.below(WORDS))} ${word(random.below(WORDS))}`],
    categories: ['cs.LG'],
    summary: Array.from({ length: 8 }, () => `${words(random, subject, 20, 0.2)}.`).join(' '),
    published: null,
    announced: '2026-05-05',
    announce: 'new',
    feed: 'bench',
    url: `https://arxiv.org/abs/${id}`,
    comment: null,
    license: null,
    tier: 1,
  };
}

/** Some of the words are the subject's, the others anybody's. */
function words(random: Random, subject: number, count: number, share: number): string {
  return Array.from({ length: count }, () => {
    const own = random.below(100) < 100 * share;
    return word(own ? subject * OWN_WORDS + random.below(OWN_WORDS) : zipf(random));
  }).join(' ');
}

/** Number of a word, small ones much more often (Zipf 1949: frequency is as one over rank). */
function zipf(random: Random): number {
  return Math.floor(WORDS ** (random.below(2 ** 30) / 2 ** 30)) - 1;
}

/** A word by its number: different numbers, different words. */
function word(number: number): string {
  const base = SYLLABLES.length;
  const digits = [number, number / base, number / base ** 2, number / base ** 3].map((part) => Math.floor(part) % base);
  return digits.map((digit) => SYLLABLES[digit]).join('');
}
