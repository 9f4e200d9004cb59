import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../scripts/summarise/abstract.ts';
import { bestHeadline } from '../../scripts/summarise/model.ts';

const best = (title: string, summary: string) => bestHeadline(title, statementsOf(summary))?.line;

describe('bestHeadline', () => {
  it('takes no background where the authors speak later', () => {
    const line = best(
      'Why snow slides',
      'The role of wind in how snow slides on steep slopes remains unclear. We measured wind on ten slopes.',
    );
    expect(line).toBe('We measured wind on ten slopes.');
  });

  it('takes a shorter sentence where a long one says little more', () => {
    const long = `We propose Flake, a model of snow depth on steep slopes for ${'valleys and '.repeat(25)}hills.`;
    expect(best('A model of snow depth', `${long} We show that Flake predicts snow depth on steep slopes.`)).toMatch(
      /^We show/,
    );
  });

  it('takes none that leans on another where one stands alone', () => {
    const line = best(
      'A model of snow depth',
      'Maps of snow depth are coarse. We address this issue by a model of snow depth. We propose Flake, a model of snow depth.',
    );
    expect(line).toBe('We propose Flake, a model of snow depth.');
  });

  it('has nothing to say about nothing', () => {
    expect(best('A note', '')).toBeUndefined();
  });
});
