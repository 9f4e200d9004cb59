import { limit, result } from './cues.ts';
import { contentWords } from './features.ts';
import { hangs, scoreSentences } from './tldr.ts';

/** Above this share of common words two sentences say the same. */
const SAME = 0.6;

/** Worth, beside the model's score, of a sentence that tells a result or a limit: a summary says more than the aim. */
const RESULT = 0.5;
const LIMIT = 0.3;

/** One source's title and clean sentences. */
export interface SourceText {
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * Picks the sentences of a summary.
 * A sentence whose subject stands in the one before is taken only together with it, and none that says again what
 * another one, of any source, said.
 * @param most sentences of each source
 * @returns for each source the indexes, in the order of its abstract
 */
export function chooseSentences(sources: readonly SourceText[], most: number): number[][] {
  const said: Set<string>[] = [];
  return sources.map(({ title, sentences }) => {
    const scores = scoreSentences(title, sentences);
    const order = sentences
      .map((s, i) => ({
        i,
        worth: (scores[i] as number) + (result.test(s) ? RESULT : 0) + (limit.test(s) ? LIMIT : 0),
      }))
      .sort((a, b) => b.worth - a.worth || a.i - b.i)
      .map(({ i }) => i);
    const taken = new Set<number>();
    for (const i of order) {
      const run = withAntecedents(sentences, i).filter((k) => !taken.has(k));
      if (taken.size + run.length > most || run.some((k) => repeats(sentences[k] as string, said))) continue;
      for (const k of run) {
        taken.add(k);
        said.push(contentWords(sentences[k] as string));
      }
    }
    return [...taken].sort((a, b) => a - b);
  });
}

/** The sentence, and those before it that it leans on; nothing where the first sentence itself hangs in the air. */
function withAntecedents(sentences: readonly string[], index: number): number[] {
  let first = index;
  while (first > 0 && hangs(sentences[first] as string)) first -= 1;
  return Array.from({ length: index - first + 1 }, (_, k) => first + k);
}

function repeats(sentence: string, said: readonly ReadonlySet<string>[]): boolean {
  const words = contentWords(sentence);
  return said.some((other) => {
    const shared = [...words].filter((word) => other.has(word)).length;
    return shared / Math.max(1, Math.min(words.size, other.size)) > SAME;
  });
}
