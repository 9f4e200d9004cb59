import { cleanText } from '../../../src/story/tex.ts';
import type { Entry } from '../../model.ts';
import { splitSentences } from '../../text/sentences.ts';

/** What an abstract has that another one's summary could wrongly say. */
export interface Pool {
  readonly id: string;
  /** Written like `BERT`, `ImageNet`, `GPT-4`. */
  readonly names: readonly string[];
  /** Methods in small letters: `contrastive learning`. */
  readonly methods: readonly string[];
  readonly numbers: readonly string[];
  /** Clauses that tell a result. */
  readonly clauses: readonly string[];
  readonly people: readonly string[];
  /** All of it in small letters. */
  readonly text: string;
}

export const nameForm =
  /(?<![\w$\\-])(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,}\w*(?:-\w*\d\w*)?|[A-Z][A-Za-z]*-?\d[\w.]*\w)(?![\w$-])/g;

const heads =
  'learning|networks?|models?|transformers?|algorithms?|sampling|optimi[sz]ation|regression|attention|training|tuning|distillation|retrieval|search|inference|estimation|descent|policies|kernels?|processes|embeddings?|decoding|pruning|quanti[sz]ation|augmentation|classifiers?|encoders?|decoders?|autoencoders?|agents?|planning|prompting|segmentation|detection|clustering|reconstruction|generation|gradients?|ensembles?|trees|forests';
const notFirst =
  'the|a|an|our|this|that|these|those|of|in|on|for|and|or|with|by|to|from|as|is|are|we|its|their|such|both|many|most|more|new|novel|existing|current|other|different|standard|two|three|four|all|any|each|which|while|when|using|via|into|than|not|can|recent|proposed|large|small|how|where|when|at|then|after|before|across|through|during|what|whether|well|then|while|given|often|make|makes|allow|allows|show|shows|use|uses|between|under|over|only|also|but|has|have|be';
/** One or two words of small letters and what kind of method they are of. */
export const methodForm = new RegExp(
  String.raw`(?<![\w$\\-])(?!(?:${notFirst})\b)[a-z]+(?:-[a-z]+)*(?: (?!(?:${notFirst})\b)[a-z]+(?:-[a-z]+)*)? (?:${heads})(?![\w$-])`,
  'g',
);
export const numberForm = /(?<![\w.,$\\{^_-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w,.]*\w)/g;

const result = /\b(?:outperform|achiev|improv|reduc|show|demonstrat|yield|prov|increas|surpass|enabl|lead)\w*/i;

/** What one paper puts into the pool. */
export function poolOf(entry: Entry): Pool {
  const sentences = splitSentences(entry.summary).map(cleanText);
  const text = sentences.join(' ');
  const all = (form: RegExp): string[] => [...new Set([...text.matchAll(form)].map(([found]) => found))];
  const clauses = sentences
    .filter((sentence) => result.test(sentence))
    .flatMap((sentence) => sentence.split(/[,;:] /))
    .filter((clause) => result.test(clause) && clause.split(' ').length >= 5 && clause.split(' ').length <= 20);
  return {
    id: entry.id,
    names: all(nameForm),
    methods: all(methodForm),
    numbers: all(numberForm),
    clauses: clauses.map((clause) => clause.replace(/[.!?]$/, '')),
    text: `${entry.title} ${text}`.toLowerCase(),
    people: entry.authors.filter((name) => /^\p{Lu}[\p{L}.-]+(?: [\p{L}.-]+)+$/u.test(name)),
  };
}
