import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../scripts/summarise/abstract.ts';
import { meanLikeness } from '../../scripts/summarise/likeness.ts';
import weights from '../../scripts/summarise/weights.json' with { type: 'json' };
import { vocabularyOf, wordChances } from '../../scripts/summarise/words.ts';

const statements = statementsOf('Maps are coarse. We propose Flake for snow. Flake reads wind from towers.');
const chances = wordChances(vocabularyOf('Flake: snow by wind', statements), weights.words);

describe('wordChances', () => {
  it('knows the words of the abstract and no others', () => {
    expect([...chances.keys()].sort()).toEqual(
      ['are', 'coarse', 'flake', 'for', 'from', 'map', 'propose', 'read', 'snow', 'tower', 'we', 'wind'].sort(),
    );
  });

  it('gives each a chance', () => {
    for (const chance of chances.values()) expect(chance > 0 && chance < 1).toBe(true);
  });

  it('expects a word of the title before another one', () => {
    expect(chances.get('wind')).toBeGreaterThan(chances.get('tower') as number);
  });
});

describe('meanLikeness', () => {
  const sets = [['snow', 'wind'], ['snow', 'wind'], ['glue']].map((words) => new Set(words));

  it('is greater between sentences of the same words', () => {
    const { toOthers } = meanLikeness(sets, new Set());
    expect(toOthers[0]).toBeGreaterThan(toOthers[2] as number);
  });

  it('is one to a title of the same words', () => {
    expect(meanLikeness(sets, new Set(['glue'])).toTitle[2]).toBeCloseTo(1);
  });

  it('is nothing where there is nothing', () => {
    expect(meanLikeness([new Set()], new Set())).toEqual({ toOthers: [0], toTitle: [0] });
  });
});
