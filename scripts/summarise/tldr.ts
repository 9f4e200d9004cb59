import { tokenise } from '../text/tokens.ts';
import { anaphora, dangling } from './cues.ts';
import { featureNames, featuresOf } from './features.ts';
import { shorten } from './shorten.ts';
import weights from './weights.json' with { type: 'json' };

/** Words after which a sentence is too long to be one line of a list. */
const LONGEST = 40;
const SHORTEST = 6;

/** What readers dislike weighs more than ROUGE says: it is kept out as long as there is anything else. */
const AVERSION = 10;

/**
 * How well each sentence tells the whole abstract: the linear model of weights.json.
 * @returns one score a sentence, on no particular scale
 */
export function scoreSentences(title: string, sentences: readonly string[]): number[] {
  return featuresOf(title, sentences).map((features) =>
    features.reduce((sum, x, k) => sum + x * weights[featureNames[k] as keyof typeof weights], 0),
  );
}

/**
 * Index of the sentence that makes the tl;dr: the best one that stands alone and is neither a fragment nor endless.
 * @returns -1 without sentences
 */
export function tldrIndex(title: string, sentences: readonly string[]): number {
  const scores = scoreSentences(title, sentences).map((score, i) => {
    const short = shorten(sentences[i] as string);
    const words = tokenise(short).length;
    const faults = [hangs(short), words > LONGEST, words < SHORTEST].filter(Boolean).length;
    return score - AVERSION * faults;
  });
  return scores.indexOf(Math.max(...scores));
}

/** Whether the sentence's subject is in another one. */
export function hangs(sentence: string): boolean {
  return anaphora.test(sentence) || dangling.test(sentence);
}
