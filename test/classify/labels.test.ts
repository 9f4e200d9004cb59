import { describe, expect, it } from 'vitest';
import HELD_BACK from './labels-held-back.json' with { type: 'json' };
import TUNING from './labels-tuning.json' with { type: 'json' };
import { kinds, topics } from './tables.ts';

// Labels by hand: of each paper the topics that are right as its primary one and the right kinds, best first. Cues are
// tuned on the one half and measured on the other, which no cue may be written for.
const topicIds = new Set(topics.map((topic) => topic.id));
const kindIds = new Set<string>(kinds.map((kind) => kind.id));
const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

it('no paper is labelled twice, nor stands in both halves', () => {
  expect(repeated([...TUNING, ...HELD_BACK].map((row) => row.id))).toEqual([]);
});

describe.each([
  ['tuning', TUNING],
  ['held-back', HELD_BACK],
])('the %s labels', (_, rows) => {
  it('are 150', () => {
    expect(rows).toHaveLength(150);
  });

  it('go by arXiv ids', () => {
    expect(rows.filter((row) => !/^\d{4}\.\d{5}$/.test(row.id))).toEqual([]);
  });

  it('name topics that there are', () => {
    expect(rows.filter((row) => row.topics.some((id) => !topicIds.has(id)))).toEqual([]);
  });

  it('name kinds that there are', () => {
    expect(rows.filter((row) => row.kinds.some((id) => !kindIds.has(id)))).toEqual([]);
  });

  it('name one to three topics a paper', () => {
    expect(rows.filter((row) => row.topics.length < 1 || row.topics.length > 3)).toEqual([]);
  });

  it('name one or two kinds a paper', () => {
    expect(rows.filter((row) => row.kinds.length < 1 || row.kinds.length > 2)).toEqual([]);
  });

  it('name each topic and kind of a paper once', () => {
    expect(rows.filter((row) => repeated(row.topics).length + repeated(row.kinds).length > 0)).toEqual([]);
  });
});
