import { expect, it } from 'vitest';
import { Random } from '../../scripts/bench/corpus/random.ts';
import { measureSupport } from '../../scripts/bench/support/measure.ts';
import { entry } from '../sample.ts';

const papers = [
  entry('2605.00001', {
    title: 'AlphaNet',
    authors: ['Ada Ardent'],
    summary:
      'We propose AlphaNet, a sparse attention network for speech. It reduces the error on LibriSpeech by 12% and does not need labels. Experiments show that AlphaNet outperforms BetaNet in 3 languages.',
  }),
  entry('2605.00002', {
    title: 'GammaNet',
    authors: ['Grace Hop'],
    summary:
      'We present GammaNet, a diffusion model for proteins. It improves folding by 4.5 points on CASP15. We show that gradient descent converges, achieving rates that earlier work could not reach.',
  }),
];
const measured = (seed: number) => {
  const { errors, harmless } = measureSupport(papers, new Random(seed));
  return { errors, harmless };
};

it('makes the same trials from the same seed', () => {
  expect(measured(1)).toEqual(measured(1));
});

it('keeps the quote of a sentence that it spoils', () => {
  const quotes = measured(1).errors.flatMap(({ trials }) => trials.map(({ quote }) => quote));
  expect(quotes.filter((quote) => !papers.some(({ summary }) => summary.includes(quote)))).toEqual([]);
});

it('counts no sentence that an error does not change', () => {
  const { errors } = measured(1);
  expect(errors.flatMap(({ trials }) => trials.filter(({ text, quote }) => text === quote))).toEqual([]);
});
