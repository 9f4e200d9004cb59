import { symbolsOf } from '../symbols.ts';
import { isSymbol } from '../worth.ts';
import { bodyText } from './body.ts';
import type { PaperSymbol } from './paper.ts';

/** A paragraph of a paper. */
export interface Passage {
  readonly tex: string;
  /** `Section 2`; '' where it has no number. */
  readonly place: string;
}

/** Passages that are looked at, and characters of one. */
const MOST = 600;
const LONGEST = 3000;

/** Symbols that a paper explains, each with the first place that does. */
export function paperSymbols(passages: readonly Passage[]): PaperSymbol[] {
  const symbols = new Map<string, PaperSymbol>();
  for (const { tex, place } of passages.slice(0, MOST)) {
    for (const { tex: symbol, meaning } of symbolsOf(plainMaths(tex.slice(0, LONGEST)))) {
      const key = symbol.replace(/[\s{}]/g, '');
      if (isSymbol(symbol) && !symbols.has(key)) symbols.set(key, { tex: symbol, meaning, first: place });
    }
  }
  return [...symbols.values()];
}

/** Inline maths between dollars, however the paper sets it. */
function plainMaths(tex: string): string {
  if (tex.includes('\\ensuremath')) return bodyText(tex);
  return tex.replace(/\\\(([\s\S]*?)\\\)/g, (_, inner: string) => `$${inner.trim()}$`);
}
