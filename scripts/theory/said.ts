import { cleanText } from '../../src/story/tex.ts';
import type { CardSentence, Entry } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { splitSentences } from '../text/sentences.ts';

/** What a part of a card asks of an abstract's sentence. */
const cues = {
  setting:
    /\b(?:we (?:study|consider|investigate|analy[sz]e|revisit|address)|consider the|in the setting|the problem of|is studied)\b/i,
  idea: /\b(?:key (?:idea|insight|observation|technique|ingredient|step)s?|(?:our|the) (?:proofs?|analys[ei]s|arguments?) (?:relies|rely|uses?|builds?|is based|are based|combines?|proceeds?|goes?|rests?|exploits?|leverages?|hinges?))\b/i,
  breaks:
    /\b(?:fails?\b|breaks? down|no longer|(?:does|do) not (?:hold|extend|suffice|apply)|cannot|impossib\w+|limitations?|unless|only (?:if|when|under|for)|counter-?examples?|is necessary|are necessary)\b/i,
} as const;

/** Sentences of an abstract for the parts of its card, each used once; none for a part that it says nothing of. */
export function saidOf(entry: Entry): CardSentence[] {
  const sentences = splitSentences(entry.summary);
  const used = new Set<string>();
  const take = (part: keyof typeof cues): CardSentence[] => {
    const quote = sentences.find((sentence) => !used.has(sentence) && cues[part].test(sentence));
    if (quote === undefined) return [];
    used.add(quote);
    return [{ part, text: cleanText(quote), source: sourceId(entry), quote }];
  };
  return [...take('idea'), ...take('breaks'), ...take('setting')];
}
