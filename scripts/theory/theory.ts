import { checkMath } from '../../src/story/math.ts';
import { cleanText, tokenizeTex } from '../../src/story/tex.ts';
import type { CardSentence, Entry, Formula, Summary, Theory } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Paper } from './paper/paper.ts';
import { paperCard } from './paper-card.ts';
import { saidOf } from './said.ts';
import { symbolsOf, usesSymbol } from './symbols.ts';
import { isStatement, isSymbol } from './worth.ts';

/** Name and version of the method, for receipts. */
const EXTRACTIVE = 'extractive/1';
const FROM_PAPERS = 'paper/1';

/** Formulas shown of one source. */
const EACH = 4;

/**
 * The maths that the abstracts state: formulas that say something by themselves, each with its sentence, and the
 * symbols in them that the abstracts explain. Papers that were read have a card of what they state themselves as well.
 * @param papers by entry id; null for one that was to be read and could not be had
 * @returns formulas that strict KaTeX accepts, in the order of the sources; none where there is nothing to show
 */
export function theory(
  cluster: { readonly id: string; readonly entries: readonly Entry[] },
  papers: ReadonlyMap<string, Paper | null> = new Map(),
): Theory {
  const parts = cluster.entries.map((entry) => {
    const formulas = formulasOf(entry);
    return { formulas, symbols: formulas.length > 0 ? symbolsIn(entry, formulas) : [] };
  });
  const cards = cluster.entries.flatMap((entry) => {
    const paper = papers.get(entry.id);
    return (paper && paperCard(entry, paper)) || [];
  });
  const shown = new Set([...parts.flatMap((part) => part.formulas), ...cards].map(({ source }) => source));
  const said = cluster.entries.filter((entry) => shown.has(sourceId(entry))).flatMap(saidOf);
  return {
    by: cards.length > 0 ? FROM_PAPERS : EXTRACTIVE,
    formulas: parts.flatMap((part) => part.formulas),
    symbols: parts.flatMap((part) => part.symbols),
    ...(cards.length > 0 ? { cards } : {}),
    ...(said.length > 0 ? { said } : {}),
    ...(cluster.entries.some((entry) => papers.get(entry.id) === null) ? { lacking: true } : {}),
  };
}

/**
 * Theory with a model's sentences for the parts of its cards that nothing else says. What a model says of a part that the
 * source or the paper has words for is not used.
 */
export function filled(
  theory: Theory,
  { by, prompt, theory: words = [] }: Pick<Summary, 'by' | 'prompt' | 'theory'>,
): Theory {
  const said = theory.said ?? [];
  const has = (source: string, part: CardSentence['part']): boolean =>
    said.some((one) => one.source === source && one.part === part) ||
    (theory.cards ?? []).some(
      (card) =>
        card.source === source &&
        ((part === 'idea' && card.idea !== null) || (part === 'assumptions' && card.assumptions.length > 0)),
    );
  const cards = new Set([...theory.formulas, ...(theory.cards ?? [])].map(({ source }) => source));
  const more = words.filter(({ source, part }) => cards.has(source) && !has(source, part));
  if (more.length === 0) return theory;
  return { ...theory, said: [...said, ...more], filledBy: { by, ...(prompt ? { prompt } : {}) } };
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
    .filter(({ tex }) => isSymbol(tex) && formulas.some((formula) => usesSymbol(formula.tex, tex)))
    .map(({ tex, meaning }) => ({ tex, meaning, source: sourceId(entry) }));
}
