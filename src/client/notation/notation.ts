import { type NoteBox, noteBox } from '../note-box.ts';
import { copyButton, texOf } from './copy.ts';
import { type KnownSymbol, markKnown, type Notation, notationOf } from './symbols.ts';

/**
 * Tells what the symbols of a story stand for, where they are used: a symbol's meaning under the pointer; all symbols of a
 * display formula, and a button that copies its TeX, when it has the focus or on a click. A card's own table comes before
 * those of other cards.
 */
export function notation(article: HTMLElement): void {
  const box = noteBox(article, 'formula-note ui');
  if (!box) return;
  const everywhere = notationOf(article);
  const cards = new Map<Element | null, Notation>();
  for (const formula of article.querySelectorAll<HTMLElement>('.katex')) {
    // A sentence shows its source's words, and a table of symbols tells itself.
    if (formula.closest('.sentence, dt, [contenteditable]')) continue;
    const card = formula.closest('.theory-card');
    const own = cards.get(card) ?? (card ? new Map([...everywhere, ...notationOf(card)]) : everywhere);
    cards.set(card, own);
    explain(formula, markKnown(formula, own), box);
  }
}

function explain(formula: HTMLElement, known: ReadonlyMap<Element, KnownSymbol>, box: NoteBox): void {
  const display = formula.closest<HTMLElement>('.math-display');
  for (const [part, symbol] of known) {
    part.addEventListener('pointerenter', (event) => {
      const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
      if (isMouse) box.show(part, [list([symbol])], part, part);
    });
    part.addEventListener('pointerleave', box.leave);
    if (!display) part.addEventListener('click', () => box.show(part, [list([symbol])], part, part));
  }
  if (!display) return;
  const symbols = [...new Set(known.values())];
  const tell = () => {
    // The box follows the formula in the order of the tabs.
    display.after(box.element);
    const nodes = [
      ...(symbols.length > 0 ? [list(symbols)] : []),
      ...(display.dataset.spoken === undefined ? [] : [inWords(display.ariaLabel ?? '')]),
      copyButton(() => texOf(formula)),
    ];
    box.show(display, nodes, display, display);
  };
  display.addEventListener('focus', tell);
  display.addEventListener('blur', box.leave);
  display.addEventListener('click', tell);
}

/** What is said for the formula, for those who would rather read it. */
function inWords(words: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = words;
  return line;
}

function list(symbols: readonly KnownSymbol[]): HTMLElement {
  const rows = document.createElement('dl');
  rows.className = 'symbols';
  for (const { shown, meaning } of symbols) {
    const row = document.createElement('div');
    const sign = document.createElement('dt');
    sign.append(shown.cloneNode(true));
    row.append(sign, meaning.cloneNode(true));
    rows.append(row);
  }
  return rows;
}
