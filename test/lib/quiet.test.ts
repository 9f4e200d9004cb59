import { expect, it } from 'vitest';
import { quietWords } from '../../src/lib/quiet.ts';

const counts = { announced: 0, unique: 0, kept: 0, stories: 0, dropped: 0, held: 0 };
const source = { id: 'a', name: 'A', announced: 0, kept: 0, built: null, error: null };
const ok = { ...source, status: 'ok' as const };
const failed = { ...source, status: 'failed' as const };

it.each([
  ['a weekend', 0, [ok], 'found nothing new: nothing was announced'],
  ['a day of what is known', 1200, [ok, failed], 'found nothing new among 1,200 announced'],
  ['a source that failed', 0, [ok, failed], 'found nothing new in the sources that it could read'],
  ['a network that is down', 0, [failed], 'could read none of its sources'],
])('%s', (_what, announced, sources, words) => {
  expect(quietWords({ counts: { ...counts, announced }, sources })).toBe(words);
});
