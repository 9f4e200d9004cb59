import type { Entry } from '../../scripts/model.ts';
import { entry } from '../sample.ts';

/** A small day: two papers on contrastive representation learning, two on sheep counting, three on their own. */
export const day: readonly Entry[] = [
  entry('2605.00001', {
    title: 'Statistical Consistency of Contrastive Representation Learning',
    summary:
      'Contrastive losses train encoders for retrieval. We prove that the contrastive loss ranks optimally and bound its risk by the number of negatives.',
  }),
  entry('2601.00002', {
    announce: 'replace',
    version: 3,
    title: 'The Geometry of Contrastive Representation Learning: Energies and Divergences',
    summary:
      'We describe contrastive training as the motion of a measure. In large batches InfoNCE follows an energy whose minimiser is unique.',
  }),
  entry('2605.00003', {
    title: 'Counting Sheep From Drones With a Density Network',
    summary: 'Shepherds want to know how many sheep a pasture holds. A density network counts sheep in drone pictures.',
  }),
  entry('2605.00004', {
    title: 'A Dataset for Counting Sheep in Aerial Pictures',
    summary:
      'We collect aerial pictures of sheep and mark each animal, so that methods for counting sheep can be compared.',
  }),
  entry('2605.00005', {
    title: 'Caches for Long Prompts',
    summary:
      'Serving long prompts is slow because attention keys fill the memory. We evict keys that are never read again.',
  }),
  entry('2605.00006', {
    title: 'Do Judges Agree? A Study of Model Graders',
    summary:
      'We ask how often graders built from large language models agree with teachers, and find that they rarely do.',
  }),
  entry('2605.00007', {
    title: 'Translating Proverbs Between Small Languages',
    summary:
      'Proverbs seldom have a literal translation. We propose a method that finds a proverb with the same moral.',
  }),
];
