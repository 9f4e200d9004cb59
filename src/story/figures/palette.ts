import type { Component } from '../palette.ts';
import { particlesObjections } from './particles-read.ts';
import { plotObjections } from './plot-read.ts';

/** The figures that a story may have, and their parts. */
export const figurePalette: Readonly<Record<string, Component>> = {
  Curve: { attributes: ['tex!', 'label!', 'mark'], inside: ['Plot'] },
  Particles: { attributes: ['title!', 'pairs', 'seed', 'steps', 'temperature'], check: particlesObjections },
  Plot: {
    attributes: ['title!', 'x!', 'from!', 'to!', 'xscale', 'xlabel', 'ylabel!', 'yscale', 'low', 'high'],
    check: plotObjections,
  },
  Slider: { attributes: ['tex!', 'label!', 'from!', 'to!', 'value!', 'scale'], inside: ['Plot'] },
  Where: { attributes: ['tex!', 'is!'], inside: ['Plot'] },
};
