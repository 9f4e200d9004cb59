import { describe, expect, it } from 'vitest';
import { standingWords } from '../../scripts/write/standing.ts';
import { readStory } from '../../src/story/file.ts';
import { composed, draftWith, path } from './compose-draft.ts';

const { summary } = draftWith();
const byModel = { ...summary, by: 'ollama/m', prompt: 'story-1:00' };
const later = '2026-05-05T09:30:00Z';

/** The story that a model wrote, as it stands on disk. */
const text = composed(draftWith({ summary: byModel }));
const story = { ...readStory(text, path), text };
const input = story.data.written['body.summary']?.input;
const made = { by: 'ollama/m', prompt: 'story-1:00', input };

describe('words that stand', () => {
  it('are those that the same model wrote with the same prompt from the same text', () => {
    expect(standingWords(story, made)).toMatchObject({ by: 'ollama/m', standing: true, title: story.data.title });
  });

  it.each([
    ['another model', { by: 'ollama/other' }],
    ['another prompt', { prompt: 'story-2:00' }],
    ['another text', { input: '0000000000000000' }],
  ])('are none of %s', (_, over) => {
    expect(standingWords(story, { ...made, ...over })).toBeNull();
  });

  it('are none where a person handed some of them back', () => {
    const { 'body.summary': _, ...owned } = story.data.owned;
    expect(standingWords({ ...story, data: { ...story.data, owned } }, made)).toBeNull();
  });

  it('are none where words cost nothing', () => {
    expect(standingWords(story, undefined)).toBeNull();
  });

  it('change no byte of a file', () => {
    const standing = standingWords(story, made);
    expect(composed(draftWith({ summary: standing ?? summary }), text, later)).toBe(text);
  });

  it('stay while the rest of the story changes', () => {
    const standing = standingWords(story, made);
    const after = composed(draftWith({ summary: standing ?? summary, tier: 'listed' }), text, later);
    expect([readStory(after, path).data.tier, readStory(after, path).body]).toEqual(['listed', story.body]);
  });
});

describe('a receipt', () => {
  const written = (over: object, theory: object = {}) => {
    const draft = draftWith({ summary: { ...summary, ...over } });
    return readStory(composed({ ...draft, theory: { ...draft.theory, ...theory } }), path).data.written;
  };

  it('has the prompt of a model', () => {
    expect(written({ by: 'ollama/m', prompt: 'story-1:00' }).tldr).toMatchObject({
      by: 'ollama/m',
      prompt: 'story-1:00',
    });
  });

  it('says of a title what wrote it', () => {
    const { title, tldr } = written({ by: 'ollama/m', prompt: 'story-1:00', titleBy: 'extractive/1' });
    expect([title?.by, title?.prompt, tldr?.by]).toEqual(['extractive/1', undefined, 'ollama/m']);
  });

  it('names the model that was asked in vain', () => {
    const asked = { by: 'ollama/m', fault: 'answered 500' };
    expect(written({ asked })['body.summary']).toMatchObject({ by: 'extractive/1', asked });
  });

  it('of a theory card names the model that filled it', () => {
    const filledBy = { by: 'ollama/m', prompt: 'story-2:00' };
    expect(written({}, { filledBy })['body.theory']).toMatchObject({ by: 'extractive/1', filled: filledBy });
  });

  it('of the theory names no model', () => {
    expect(written({ by: 'ollama/m', prompt: 'story-1:00' })['body.theory']).toMatchObject({ by: 'extractive/1' });
  });
});
