import { expect, it } from 'vitest';
import { announced } from '../../src/lib/announcement.ts';

it('leaves out what arXiv puts before an abstract', () => {
  expect(announced('arXiv:2605.90001v2 Announce Type: replace-cross \nAbstract: We show.')).toBe('We show.');
});

it.each(['A weekly letter.', 'arXiv:2605.90001v1 Announce Type: new'])('leaves "%s" whole', (words) => {
  expect(announced(words)).toBe(words);
});
