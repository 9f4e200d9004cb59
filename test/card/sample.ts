import type { Card } from '../../src/card/card.ts';
import type { Ink } from '../../src/card/draw.ts';

/** A story's picture. */
export const card: Card = {
  site: 'Lemma',
  corner: '5 May 2026',
  kicker: 'research · theory',
  headline: 'Two rates for ranking, and why $m$ should grow like $\\sqrt{n}$',
  lines: [],
  formula: 'O(1/m + 1/\\sqrt{n})',
  foot: 'Learning theory · 2 sources',
};

/** Colours of a picture. */
export const ink: Ink = { paper: '#fbf9f4', ink: '#1e1b16', soft: '#5a5347', rule: '#d9d2c3', accent: '#17594a' };
