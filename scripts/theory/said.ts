import { cleanText } from '../../src/story/tex.ts';
import type { Entry, Sentence } from '../model.ts';
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

/** Sentences of an abstract for the parts of a card, each used once; null where it says nothing of the kind. */
export function saidOf(entry: Entry): Readonly<Record<keyof typeof cues, Sentence | null>> {
  const sentences = splitSentences(entry.summary);
  const used = new Set<string>();
  const take = (part: keyof typeof cues): Sentence | null => {
    const quote = sentences.find((sentence) => !used.has(sentence) && cues[part].test(sentence));
    if (quote === undefined) return null;
    used.add(quote);
    return { text: cleanText(quote), source: sourceId(entry), quote };
  };
  const [idea, breaks, setting] = [take('idea'), take('breaks'), take('setting')];
  return { setting, idea, breaks };
}
