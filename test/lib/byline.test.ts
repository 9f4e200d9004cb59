import { expect, it } from 'vitest';
import { bylineOf } from '../../src/lib/byline.ts';
import { type StoryData, storySchema } from '../../src/schemas/story.ts';
import { hashText } from '../../src/story/hash.ts';

const body = '## Summary\n\nOne sentence.\n\n## Limits\n\nOne more.\n';
const at = '2026-05-05T06:12:00Z';

const data = (given: Partial<StoryData>): StoryData =>
  storySchema.parse({
    title: 'T',
    tldr: 'S.',
    date: '2026-05-05',
    updated: at,
    kind: 'theory',
    tier: 'listed',
    topics: ['t'],
    score: { total: 1, parts: {} },
    rankReason: 'R.',
    sources: [
      { id: 'arxiv:2605.90001', feed: 'f', name: 'F', tier: 1, title: 'T', url: 'https://arxiv.org/abs/2605.90001' },
    ],
    ...given,
  });

const written = { 'body.summary': { by: 'extractive/1', at } };

it('text that has its hash is the machine’s', () => {
  const owned = { 'body.summary': hashText('One sentence.') };
  expect(bylineOf({ data: data({ written, owned }), body })).toEqual({ machine: 'extractive/1', edited: false, at });
});

it('a model’s words come with the version of its prompt', () => {
  const receipt = { by: 'ollama/m', at, prompt: 'story-1:0a1b2c3d4e5f6071' };
  expect(bylineOf({ data: data({ written: { 'body.summary': receipt } }), body }).prompt).toBe('story-1');
});

it('a model that was asked in vain is named', () => {
  const asked = { by: 'ollama/m', fault: 'answered 500' };
  const receipts = { 'body.summary': { by: 'extractive/1', at, asked } };
  expect(bylineOf({ data: data({ written: receipts }), body }).asked).toEqual(asked);
});

it('wrapping and line ends are no edit', () => {
  const owned = { 'body.summary': hashText('One sentence.') };
  const wrapped = body.replace('One sentence', 'One\r\nsentence');
  expect(bylineOf({ data: data({ written, owned }), body: wrapped }).edited).toBe(false);
});

it('text that lost its hash was edited', () => {
  const owned = { 'body.summary': hashText('Another sentence.') };
  expect(bylineOf({ data: data({ written, owned }), body }).edited).toBe(true);
});

const byHand: readonly StoryData['written'][] = [{}, { 'body.summary': { by: 'hand', at } }];

it.each(byHand)('a receipt %o is a person’s', (receipts) => {
  expect(bylineOf({ data: data({ written: receipts }), body }).machine).toBeNull();
});
