import { expect, it } from 'vitest';
import { correctionItem, correctionsOf } from '../../src/lib/corrections.ts';
import { storyCard } from './story-card.ts';

const row = (at: string, what: 'corrected' | 'withdrawn', place: number) => ({
  at,
  what,
  note: `Of ${at}.`,
  row: place,
});
const stories = [
  storyCard('b', [], { corrections: [row('2026-05-05T06:00:00Z', 'corrected', 1)] }),
  storyCard('a', [], {
    corrections: [row('2026-05-04T06:00:00Z', 'corrected', 1), row('2026-05-07T06:00:00+02:00', 'withdrawn', 3)],
  }),
  storyCard('c', []),
];

it('the newest comes first, over all stories', () => {
  expect(correctionsOf(stories).map(({ story, row }) => [story.id, row])).toEqual([
    ['a', 3],
    ['b', 1],
    ['a', 1],
  ]);
});

it('an item says what happened, in words that are safe', () => {
  const [first] = correctionsOf([
    storyCard('a', [], {
      title: 'Is $a<b$?',
      corrections: [{ ...row('2026-05-07T06:00:00Z', 'withdrawn', 1), note: 'By <b>.' }],
    }),
  ]);
  expect(first && correctionItem(first, 'https://lemma.test/a/#change-1', 'Lemma')).toMatchObject({
    url: 'https://lemma.test/a/#change-1',
    title: 'Withdrawn: Is a < b?',
    html: '<p>By &lt;b&gt;.</p>\n<p><a href="https://lemma.test/a/#change-1">Is a &lt; b?</a></p>',
  });
});
