import { expect, it } from 'vitest';
import type { Entry } from '../../scripts/model.ts';
import { reviseSources } from '../../scripts/write/revise.ts';
import { readStory } from '../../src/story/file.ts';
import { entry } from '../sample.ts';
import { composed, draftWith, path } from './compose-draft.ts';

const at = '2026-05-07T06:00:00Z';
const why = { similarity: 0.613, shared: [{ phrase: 'contrastive learning', weight: 0.4 }] };
const post = entry('url:https://lab.example/post', { title: 'How we think of negatives', tier: 2, announce: null });
const paper = entry('2605.07777', { title: 'Negatives once more' });

/** The story of `text` after these entries joined it. */
function joined(text: string, ...entries: Entry[]) {
  const story = { ...readStory(text, path), text };
  const joinings = entries.map((joining) => ({ entry: joining, story: story.id, why }));
  const options = { at, sourceOf: ({ tier = 1 }: Entry) => ({ name: 'A source', tier }) };
  const { files, warnings } = reviseSources([], joinings, [story], options);
  const after = files[0]?.text ?? text;
  return { before: story, text: after, warnings, story: { ...readStory(after, path), text: after } };
}

it('adds works that joined behind the ones that are there, primary ones first', () => {
  const { story } = joined(composed(draftWith()), post, paper);
  expect(story.data.sources.map(({ id }) => id)).toEqual([
    'arxiv:2605.02116',
    'arxiv:2605.07777',
    'url:https://lab.example/post',
  ]);
});

it('says in the history what joined and that the words are older', () => {
  const { story } = joined(composed(draftWith()), paper);
  expect([story.data.history, story.data.updated]).toEqual([
    [{ at, what: 'source', note: 'arXiv:2605.07777 joined this story. The summary is of the sources before.' }],
    at,
  ]);
});

it('keeps why they are one story', () => {
  expect(joined(composed(draftWith()), paper).story.data.joined).toEqual({
    similarity: 0.61,
    shared: ['contrastive learning'],
  });
});

it('leaves the words, the day and the place as they were', () => {
  const { before, story } = joined(composed(draftWith()), paper);
  expect([story.body, story.data.date, story.id]).toEqual([before.body, '2026-05-05', before.id]);
});

it('changes nothing when the same work joins again', () => {
  const once = joined(composed(draftWith()), paper).text;
  expect(joined(once, paper).text).toBe(once);
});

it('leaves a list of sources alone that an editor changed', () => {
  const text = composed(draftWith()).replace('- Yuanfan Li', '- Yuanfan Lee');
  const { story } = joined(text, paper);
  expect([story.data.sources.length, story.data.history.length]).toEqual([1, 1]);
});
