/** A symbol of a story's tables. */
export interface KnownSymbol {
  /** The symbol as it is set in the table. */
  readonly shown: Element;
  /** What it stands for. */
  readonly meaning: Element;
}

/** Symbols by how KaTeX sets them. */
export type Notation = ReadonlyMap<string, KnownSymbol>;

/** The symbols that the tables within `scope` explain; one that two tables explain differently is left out. */
export function notationOf(scope: Element): Notation {
  const found = new Map<string, KnownSymbol>();
  const disputed = new Set<string>();
  for (const row of scope.querySelectorAll('.symbols > div')) {
    const [shown, meaning] = [row.querySelector('dt .katex'), row.querySelector('dd')];
    for (const set of shown ? symbolsIn(shown) : []) {
      const known = found.get(set);
      if (known && known.meaning.textContent !== meaning?.textContent) disputed.add(set);
      if (!known && shown && meaning) found.set(set, { shown, meaning });
    }
  }
  for (const set of disputed) found.delete(set);
  return found;
}

/** Marks what a formula has of the known symbols with the class `known`, the largest parts first: `x_i` before `x`. */
export function markKnown(formula: Element, notation: Notation): ReadonlyMap<Element, KnownSymbol> {
  const known = new Map<Element, KnownSymbol>();
  for (const part of formula.querySelectorAll('.katex-html .mord')) {
    const symbol = part.parentElement?.closest('.known') ? undefined : notation.get(setting(part));
    if (!symbol) continue;
    part.classList.add('known');
    known.set(part, symbol);
  }
  return known;
}

/** `\mu,\ \nu` is two symbols, `O(\cdot)` is the one before its bracket, and `m \le n` is none. */
function symbolsIn(formula: Element): string[] {
  const parts = [...formula.querySelectorAll('.katex-html > .katex-base > *:not(.katex-strut, .mspace)')];
  const opening = parts.findIndex((part) => part.matches('.mopen, .minner'));
  const named = opening > 0 ? parts.slice(0, opening) : parts;
  const letters = named.filter((part) => part.matches('.mord'));
  const others = named.some((part) => !part.matches('.mord, .mpunct'));
  const commas = named.length - letters.length;
  return !others && letters.length === commas + 1 ? letters.map(setting) : [];
}

/** How a part is set: its classes and letters without the lengths, which differ between text and display. */
function setting(part: Element): string {
  return part.outerHTML.replace(/ style="[^"]*"|\u200b| ?known/g, '');
}
