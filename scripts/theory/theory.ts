import { checkMath } from '../../src/story/math.ts';
import { cleanText, tokenizeTex } from '../../src/story/tex.ts';
import type { Entry, Formula, Theory } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { splitSentences } from '../text/sentences.ts';
import { symbolsOf } from './symbols.ts';
import { isStatement, isSymbol } from './worth.ts';

/** Name and version of the method, for receipts. */
const EXTRACTIVE = 'extractive/1';

/** Formulas shown of one source. */
const EACH = 4;

/**
 * The maths that the abstracts state: formulas that say something by themselves, each with its sentence, and the
 * symbols in them that the abstracts explain.
 * @returns formulas that strict KaTeX accepts, in the order of the sources; none where there is nothing to show
 */
export function theory(cluster: { readonly id: string; readonly entries: readonly Entry[] }): Theory {
  const formulas = cluster.entries.flatMap(formulasOf);
  const symbols = cluster.entries.flatMap((entry) => {
    const own = formulas.filter((f) => f.source === sourceId(entry));
    return symbolsOf(entry.summary)
      .filter(({ tex }) => isSymbol(tex) && own.some((f) => uses(f.tex, tex)))
      .map(({ tex, meaning }) => ({ tex, meaning, source: sourceId(entry) }));
  });
  return { by: EXTRACTIVE, formulas, symbols };
}

function formulasOf(entry: Entry): Formula[] {
  const source = sourceId(entry);
  const seen = new Set<string>();
  const all = splitSentences(entry.summary).flatMap((sentence) =>
    tokenizeTex(sentence).flatMap((token) => {
      const tex = token.type === 'math' ? token.value.trim().replace(/[.,;]$/, '') : '';
      const key = tex.replace(/\s+/g, '');
      if (!isStatement(tex) || seen.has(key) || checkMath(tex, true) !== null) return [];
      seen.add(key);
      return [{ tex, source, context: cleanText(sentence).trim() }];
    }),
  );
  return all.slice(0, EACH);
}

/** Whether a symbol stands in a formula as a symbol: `n` in `\sqrt{n}`, not in `\min`. */
function uses(formula: string, symbol: string): boolean {
  const escaped = symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\\\A-Za-z])${escaped}(?![A-Za-z])`).test(formula);
}
