import { alignmentTex, energyTex, pointTex, rateTex, stepTex, uniformityTex } from './info-nce.ts';

/** What a figure of particles computes, each under its name. */
export const particleFormulas: readonly (readonly [words: string, ...tex: string[]])[] = [
  ['Anchors and positives', ...pointTex],
  ['Energy (InfoNCE)', energyTex],
  ['Alignment: mean squared distance of the pairs', alignmentTex],
  ['Uniformity: logarithm of the mean Gaussian potential', uniformityTex],
  ['Each step', ...stepTex, rateTex],
];
