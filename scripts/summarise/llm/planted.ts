import { splitSentences } from '../../text/sentences.ts';
import { contentOf, wordsOf } from '../abstract.ts';

const alternatives = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** What speaks to a language model and not to a reader. */
const addressed = alternatives(
  String.raw`\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,60}\b(?:instructions?|prompts?|rules|guidelines|directives)\b`,
  String.raw`\b(?:system|developer) (?:prompt|message)\b`,
  String.raw`\byou are (?:now )?(?:an? |the )?(?:\w+ )?(?:ai|assistant|chatbot|language model|llm|summari[sz]er|reviewer)\b`,
  String.raw`\b(?:note|attention|message|instructions?) (?:to|for) (?:the |any |all )?(?:ai|llms?|language models?|assistants?|summari[sz]ers?|reviewers?)\b`,
  String.raw`\b(?:your|the) (?:summary|answer|response|output|headline|review) (?:must|should|has to|needs? to|shall)\b`,
  String.raw`\b(?:write|say|state|mention|include|insert|add|put|append|emphasi[sz]e|praise|recommend|begin|end|respond|reply|answer)\b[^.]{0,80}\b(?:in|with|to) (?:your|the) (?:summary|answer|response|output|headline|review)\b`,
  String.raw`<\/?(?:system|instructions?|assistant|user|im_start|im_end)\b`,
);

/** Words of praise that no summary needs. */
const praise =
  /\b(?:break-?throughs?|ground-?breaking|revolutionary|game-?chang(?:ing|er)|must-?read|seminal|landmark|masterpiece|world-?class|unparalleled|mind-?blowing|best (?:paper|work)|(?:highly|strongly) recommend(?:ed)?)\b/iu;

/** Share of the words of a line that its source has, at least: one-liners that people wrote of whole papers pass in 97 of 100 cases. */
const SHARE = 1 / 3;
/** Letters by which two forms of a word are one. */
const STEM = 5;

/** A source without the passages that speak to a model: its sentences, less those and their neighbours. */
export function withoutPlanted(text: string): string {
  const sentences = splitSentences(text);
  const planted = sentences.map((sentence) => addressed.test(sentence));
  return sentences.filter((_, i) => !planted[i - 1] && !planted[i] && !planted[i + 1]).join(' ');
}

/** Whether a text praises where the words that it rests on do not. */
export function praises(text: string, quote: string): boolean {
  const found = praise.exec(text)?.[0].toLowerCase();
  return found !== undefined && !quote.toLowerCase().includes(found);
}

/** Whether at least a third of what a text says is said in its source's words. */
export function isGrounded(text: string, source: string): boolean {
  const known = new Set(stems(source));
  const said = stems(text);
  return said.filter((word) => known.has(word)).length >= SHARE * said.length;
}

/** Scripts that set no space between words: each character counts for itself. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function stems(text: string): string[] {
  return [...contentOf(wordsOf(text))].flatMap((word) => (unspaced.test(word) ? [...word] : [word.slice(0, STEM)]));
}
