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
  const parts = cluster.entries.map((entry) => {
    const formulas = formulasOf(entry);
    return { formulas, symbols: formulas.length > 0 ? symbolsIn(entry, formulas) : [] };
  });
  return {
    by: EXTRACTIVE,
    formulas: parts.flatMap((part) => part.formulas),
    symbols: parts.flatMap((part) => part.symbols),
  };
}

function formulasOf(entry: Entry): Formula[] {
  const source = sourceId(entry);
  const seen = new Set<string>();
  const found: Formula[] = [];
  // Most abstracts have no maths at all.
  if (!/[$\\]/.test(entry.summary)) return found;
  for (const sentence of splitSentences(entry.summary)) {
    for (const token of tokenizeTex(sentence)) {
      if (token.type !== 'math' || found.length === EACH) continue;
      const tex = token.value.replace(/[\s.,;]+$/, '');
      const key = tex.replace(/\s+/g, '');
      if (seen.has(key) || !isStatement(tex) || checkMath(tex, true) !== null) continue;
      seen.add(key);
      found.push({ tex, source, context: cleanText(sentence) });
    }
  }
  return found;
}

function symbolsIn(entry: Entry, formulas: readonly Formula[]): Theory['symbols'] {
  return symbolsOf(entry.summary)
    .filter(({ tex }) => isSymbol(tex) && formulas.some((formula) => uses(formula.tex, tex)))
    .map(({ tex, meaning }) => ({ tex, meaning, source: sourceId(entry) }));
}

/** Whether a symbol stands in a formula: `n` in `\sqrt{mn}`, not in `\min` or `n_0`. */
function uses(formula: string, symbol: string): boolean {
  const [text, sought] = [formula, symbol].map((tex) => tex.replace(/[\s{}]/g, '')) as [string, string];
  if (!/^[A-Za-z]$/.test(sought)) {
    const escaped = sought.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    return new RegExp(`${escaped}(?![A-Za-z_])`).test(text);
  }
  const letters = formula.replace(/\\(?:text\w*|mathrm|operatorname)\s*\{[^{}]*\}|\\[A-Za-z]+/g, ' ');
  return new RegExp(`${sought}(?!\\s*_)`).test(letters);
}
