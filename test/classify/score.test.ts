import { describe, expect, it } from 'vitest';
import { type Label, measure, reportOf } from '../../scripts/classify/score.ts';
import type { Classified } from '../../scripts/model.ts';
import type { KindId } from '../../src/schemas/kind.ts';
import { clusterOf, entry } from '../sample.ts';

function story(id: string, kind: KindId, ...topics: string[]): Classified {
  return { ...clusterOf(entry(id)), id, kind, topics, cues: { kind: ['we propose'], topics: ['vision: image'] } };
}

const stories = [
  story('a', 'method', 'vision'),
  story('b', 'theory', 'agents', 'vision', 'code'),
  story('c', 'method', 'other'),
  story('d', 'method', 'code'),
];
const labels: Label[] = [
  { id: 'a', topics: ['language', 'vision'], kinds: ['method'] },
  { id: 'b', topics: ['vision'], kinds: ['method'] },
  { id: 'nobody', topics: ['vision'], kinds: ['method'] },
];

describe('the measures', () => {
  const found = measure(stories, labels);

  it.each([
    ['primary', 0.5],
    ['anyTopic', 1],
    ['kind', 0.5],
    ['topics', 1.5],
    ['other', 0.25],
  ] as const)('%s', (name, expected) => {
    expect(found[name]).toBe(expected);
  });

  it('leave out a label whose story is missing', () => {
    expect(found.judged.map(({ label }) => label.id)).toEqual(['a', 'b']);
  });

  it('are numbers where nothing is labelled', () => {
    expect(measure([], []).primary).toBe(0);
  });
});

describe('the report', () => {
  const lines = reportOf(measure(stories, labels)).split('\n');

  it('gives shares as percentages', () => {
    expect(lines).toContain('primary topic 50.0 %');
  });

  it('marks a topic that is acceptable only beside the primary one', () => {
    expect(lines).toContain('topic (beside) b: agents, vision, code, not vision (vision: image)');
  });

  it('names a missed kind with its cues', () => {
    expect(lines).toContain('kind b: theory, not method (we propose)');
  });
});
