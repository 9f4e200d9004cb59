import { renderMath } from '../../src/story/math.ts';
import { cleanText, tokenizeTex } from '../../src/story/tex.ts';
import type { StatementPart } from '../model.ts';
import { isStatement } from './worth.ts';

/** Formulas of one statement that are shown, and characters of its words; a longer one is shown by its formulas. */
const MOST_FORMULAS = 6;
const MOST_WORDS = 1400;

/**
 * A statement as it may be shown.
 * @param tex TeX text of the statement
 * @param quote whether its words may be shown; without them it is its display formulas, or else those of its formulas that
 * say something by themselves
 * @returns nothing where nothing can be shown
 */
export function partsOf(tex: string, quote: boolean): StatementPart[] {
  const parts = piecesOf(tex);
  const words = parts.reduce((sum, part) => sum + (part.type === 'words' ? part.text.length : 0), 0);
  if (quote && words <= MOST_WORDS && parts.every((part) => part.type === 'words' || isShown(part.tex))) return parts;
  const display = parts.filter((part) => part.type === 'math' && isShown(part.tex));
  return (display.length > 0 ? display : inlineFormulas(tex)).slice(0, MOST_FORMULAS);
}

/** Words and display formulas in turn; lines that are items stay apart. */
function piecesOf(tex: string): StatementPart[] {
  const parts: StatementPart[] = [];
  let words = '';
  const flush = (): void => {
    for (const paragraph of words.split(/\n[ \t]*\n|\n(?=\(|•)/)) {
      const text = cleanText(paragraph);
      if (/[^\s.,;:]/.test(text)) parts.push({ type: 'words', text });
    }
    words = '';
  };
  for (const token of tokenizeTex(tex)) {
    if (token.type === 'math' && token.display) {
      flush();
      parts.push({ type: 'math', tex: formulaOf(token.value) });
    } else words += token.type === 'math' ? token.source : token.value;
  }
  flush();
  return parts;
}

/** A display formula without the sentence's stop behind it, a stop before its number included. */
function formulaOf(tex: string): string {
  return tex
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;]+(?=\s*(?:\\tag\s*\{[^{}]*\})?\s*(?:\\end\{(?:align|gather|alignat)\*\})?\s*$)/, ' ')
    .trim();
}

function inlineFormulas(tex: string): StatementPart[] {
  const formulas = tokenizeTex(tex).flatMap((token) =>
    token.type === 'math' && isStatement(token.value) ? token.value : [],
  );
  return [...new Set(formulas)].filter(isShown).map((formula) => ({ type: 'math', tex: formula }));
}

/** Whether KaTeX sets it as it is, or after a repair that is known to keep its meaning. */
function isShown(tex: string): boolean {
  const { level } = renderMath(tex, { display: true });
  return level === 'strict' || level === 'repaired';
}
