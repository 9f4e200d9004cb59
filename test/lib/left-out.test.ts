import { expect, it } from 'vitest';
import { leftOut, reasonName } from '../../src/lib/left-out.ts';
import { editionSchema } from '../../src/schemas/edition.ts';

const entry = (id: string, fate: string, reason?: string) => ({
  id,
  version: 1,
  title: id,
  announce: 'new',
  fate,
  reason,
});

it('groups what was dropped or held, the largest group first', () => {
  const edition = editionSchema.parse({
    date: '2026-05-05',
    made: '2026-05-05T06:00:00Z',
    updated: '2026-05-05T06:00:00Z',
    counts: { announced: 5, unique: 5, kept: 1, stories: 1, dropped: 3, held: 1 },
    stories: [],
    sources: [],
    entries: [
      entry('a', 'story'),
      entry('b', 'held', 'rule'),
      entry('c', 'dropped', 'gate'),
      entry('d', 'known'),
      entry('e', 'dropped', 'gate'),
    ],
    warnings: [],
  });
  expect(leftOut(edition).map(({ reason, works }) => [reason, works.map(({ id }) => id)])).toEqual([
    ['gate', ['c', 'e']],
    ['rule', ['b']],
  ]);
});

it('a reason without a name of its own is spelled out', () => {
  expect(reasonName('too-few_words')).toBe('Too few words');
});
