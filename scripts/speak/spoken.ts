import type { Theory, TierId } from '../model.ts';

/** A formula in words; null where nothing can be said. */
export type Speak = (tex: string) => string | null;

/**
 * Theory of a story with its display formulas in words. Of lead and notable stories only: a formula takes ten milliseconds,
 * and on the page the others are named by their line of text.
 */
export function spoken(theory: Theory, tier: TierId, speak: Speak | undefined): Theory {
  if (!speak || (tier !== 'lead' && tier !== 'notable')) return theory;
  const words = new Map<string, string>();
  for (const tex of new Set(displayed(theory))) {
    const said = speak(tex);
    if (said !== null) words.set(tex, said);
  }
  return words.size > 0 ? { ...theory, spoken: words } : theory;
}

function displayed({ formulas, cards = [] }: Theory): string[] {
  const parts = cards.flatMap((card) => [...card.assumptions, ...card.statements]).flatMap((one) => one.parts);
  return [...formulas.map(({ tex }) => tex), ...parts.flatMap((part) => (part.type === 'math' ? [part.tex] : []))];
}
