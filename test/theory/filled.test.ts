import { describe, expect, it } from 'vitest';
import type { CardSentence } from '../../scripts/model.ts';
import { filled, theory } from '../../scripts/theory/theory.ts';
import { clusterOf, entry } from '../sample.ts';

const source = 'arxiv:2605.00001';
const rate = 'The rate is $O(1/\\sqrt{n} + 1/m)$.';
const of = (summary: string) => theory(clusterOf(entry('2605.00001', { summary })));
const byModel = (part: CardSentence['part'], text = 'It is by the model.', from = source): CardSentence => ({
  ...{ part, text, source: from, quote: 'The rate' },
});

describe('what an abstract says of the parts of its card', () => {
  it('is in its own words', () => {
    const said = of(
      `We study risk under \\emph{drift}. ${rate} Our proof relies on coupling. It fails for heavy tails.`,
    ).said;
    expect(said?.map(({ part, text }) => [part, text])).toEqual([
      ['idea', 'Our proof relies on coupling.'],
      ['breaks', 'It fails for heavy tails.'],
      ['setting', 'We study risk under drift.'],
    ]);
    expect(said?.[2]).toMatchObject({ source, quote: 'We study risk under \\emph{drift}.' });
  });

  it('is not told without a card', () => {
    expect(of('We study risk. It fails for heavy tails.').said).toBeUndefined();
  });
});

describe('what a model says', () => {
  const model = { by: 'ollama/m', prompt: 'story-2:00' };

  it('fills what is left open, and the receipt says whose it is', () => {
    const whole = filled(of(`We study risk. ${rate}`), { ...model, theory: [byModel('breaks')] });
    expect(whole.said?.map(({ part }) => part)).toEqual(['setting', 'breaks']);
    expect(whole.filledBy).toEqual(model);
  });

  it.each([
    ['a part that the source has words for', `We study risk. ${rate}`, byModel('setting')],
    ['a source without a card', `We study risk. ${rate}`, byModel('breaks', 'Text.', 'arxiv:2605.00009')],
    ['a story without a card', 'We study risk.', byModel('breaks')],
  ])('is not used for %s', (_, summary, sentence) => {
    const before = of(summary);
    expect(filled(before, { ...model, theory: [sentence] })).toEqual(before);
  });
});
