import { expect, it } from 'vitest';
import { authorIndex, authorSlug } from '../../src/lib/author-index.ts';
import { storyCard } from './story-card.ts';

const stories = [
  storyCard('c', ['Ada McExample', 'Émile Beispiel']),
  storyCard('b', ['Emile Beispiel', 'Only Once']),
  storyCard('a', ['Émile Beispiel', '李']),
];

it('an author has a row from the second story on', () => {
  const rows = [...authorIndex(stories, 2).values()];
  expect(rows.map(({ slug, stories }) => [slug, stories.map(({ id }) => id)])).toEqual([
    ['emile-beispiel', ['c', 'b', 'a']],
  ]);
});

it('is called by the spelling that is most frequent', () => {
  expect(authorIndex(stories, 2).get('emile-beispiel')?.name).toBe('Émile Beispiel');
});

it('two works of one story are one story', () => {
  const story = storyCard('d', ['Ada Twice', 'Ada Twice']);
  expect(authorIndex([story], 2).size).toBe(0);
});

it('a capital inside of a name is no new word', () => {
  expect([...authorIndex(stories, 1).keys()]).toContain('ada-mcexample');
});

it('a name that goes on and on is an address that a folder can have', () => {
  const [one, two] = ['x', 'y'].map((end) => authorSlug(`${'and '.repeat(100)}${end}`));
  expect([one?.length, one === two]).toEqual([116, false]);
});
