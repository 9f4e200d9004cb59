import type { Classified } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';

/** Share of checkable sentences that earns all points: an abstract also has to say what it is about. */
const full = 0.5;

// A figure with a unit or a decimal, a count, a comparison: what a reader could hold against the paper.
const figure =
  /\d(?:[\d,.]*\d)?\s*(?:\\?%|[×x]\b|\$?\\times|k\b|K\b|M\b|B\b|GB\b|ms\b|fps\b|FPS\b|points?\b|pp\b)|\b\d+\.\d+\b|\b\d{1,3}(?:,\d{3})+\b/;
const formula = /\$[^$]*[=<>^_\\(][^$]*\$|\\\(/;
const result =
  /\b(?:we|i)\s+(?:\w+ly\s+)?(?:also\s+|further\s+|then\s+)?(?:prove|show|find|demonstrate|establish|derive|observe|identify|characteri[sz]e|obtain|disprove|reproduce)\b|\b(?:results?|experiments?|evaluations?|findings|analys[ei]s|bounds?|ablations?)\b[^.]*\b(?:show|reveal|demonstrate|indicate|suggest|confirm|corroborate|explain|achieve|outperform|imply)|\b(?:outperform|surpass|exceed|achiev|reduc|improv|match|attain)(?:s|es|ed|ing)?\b[^.]*\b(?:by|than|over|on|baselines?|with)\b/i;

// What a proof settles: a theory's counterpart of a figure.
const theorem =
  /\b(?:(?:lower|upper|generali[sz]ation|regret|risk|error|tail) bounds?|sample complexity|convergence rates?|necessary and sufficient|if and only if|impossibility|no-go|counterexamples?|undecidab\w+|(?:NP|PSPACE|coNP|#P)-(?:hard|complete)\w*|minimax|(?:is|are) (?:provably|optimal|unique|convex|consistent|equivalent)|converges? (?:to|at|almost|linearly))\b/i;

/** Whether a sentence says something that can be checked. */
function isCheckable(sentence: string): boolean {
  return [figure, formula, result, theorem].some((pattern) => pattern.test(sentence));
}

/** How much of the abstracts can be checked, 0–1: the mean over the story's works. */
export function evidence(story: Pick<Classified, 'entries'>): number {
  const shares = story.entries.map(({ summary }) => {
    const sentences = splitSentences(summary);
    if (sentences.length === 0) return 0;
    return Math.min(1, sentences.filter(isCheckable).length / sentences.length / full);
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
