import { expect, it } from 'vitest';
import { announcement } from '../../src/lib/announcement.ts';

it('tells arXiv’s head from the abstract', () => {
  expect(announcement('arXiv:2605.90001v2 Announce Type: replace-cross \nAbstract: We show.')).toEqual({
    head: 'arXiv:2605.90001v2 Announce Type: replace-cross',
    words: 'We show.',
  });
});

it.each(['A weekly letter.', 'arXiv:2605.90001v1 Announce Type: new'])('leaves "%s" whole', (words) => {
  expect(announcement(words)).toEqual({ head: '', words });
});
