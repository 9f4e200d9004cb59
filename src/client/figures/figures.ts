import { particles } from './particles.ts';
import { plot } from './plot.ts';

/** What brings a figure to life, by its element's name. */
export const figures: Readonly<Record<string, (figure: HTMLElement) => void>> = {
  'lemma-plot': plot,
  'lemma-particles': particles,
};
