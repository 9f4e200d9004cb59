import type { Build } from '../components.ts';
import { particles } from './particles.ts';
import { plot, plotPart } from './plot.ts';

/** How each figure looks. */
export const figureBuilders: Readonly<Record<string, Build>> = {
  Curve: plotPart,
  Particles: particles,
  Plot: plot,
  Slider: plotPart,
  Where: plotPart,
};
