import { tokenise } from '../text/tokens.ts';
import { anaphora, background, contribution, dangling, proposing, result } from './cues.ts';

/** What the model looks at, in the order of its weights. */
export const featureNames = [
  'first-contribution',
  'contribution',
  'proposing',
  'we',
  'title',
  'recurring',
  'colon',
  'anaphora',
  'background',
  'result',
  'first',
  'last',
  'short',
  'long',
] as const;

/** One sentence's features: numbers from 0 to about 1. */
export type Features = readonly number[];

/** Words too common to say what a text is about. */
const common = new Set(
  (
    'a an and are as at be been by can for from has have in into is it its not of on or our such than that the their ' +
    'these this to using via we which while with paper work method approach model result show propose based new'
  ).split(' '),
);

/**
 * Features of each sentence of an abstract, after the description of the sentence selection in SciTLDR
 * (Cachola et al. 2020) and our own reading: contribution cues, words that recur, title words, anaphora.
 */
export function featuresOf(title: string, sentences: readonly string[]): Features[] {
  const bags = sentences.map(contentWords);
  const titleWords = contentWords(title);
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const first = sentences.findIndex((s) => contribution.test(s));
  return sentences.map((sentence, i) => {
    const bag = bags[i] ?? new Set<string>();
    const length = tokenise(sentence).length;
    return [
      flag(i === first),
      flag(contribution.test(sentence)),
      flag(proposing.test(sentence)),
      flag(/\bwe\b/i.test(sentence)),
      share(titleWords, (word) => bag.has(word)),
      share(bag, (word) => (counts.get(word) ?? 0) > 1),
      flag(sentence.includes(':')),
      flag(anaphora.test(sentence) || dangling.test(sentence)),
      flag(background.test(sentence)),
      flag(result.test(sentence)),
      flag(i === 0),
      flag(i === sentences.length - 1),
      Math.max(0, 12 - length) / 12,
      Math.max(0, length - 30) / 30,
    ];
  });
}

/** The words that say what a text is about, folded. */
export function contentWords(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .map((t) => t.word)
      .filter((word) => word.length > 1 && !common.has(word)),
  );
}

function share(words: ReadonlySet<string>, test: (word: string) => boolean): number {
  return words.size === 0 ? 0 : [...words].filter(test).length / words.size;
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
