import type { Entry } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { foldWord } from '../text/tokens.ts';
import { joined, type Reading, readText } from './reading.ts';

/** What a source says, read once. */
export interface SourceText {
  /** Title, then each sentence of the abstract. */
  readonly sentences: readonly Reading[];
  /** All of them. */
  readonly whole: Reading;
  /** Everything as it was announced, white space collapsed. */
  readonly raw: string;
  /** Everything in plain form, in lower case and without white space: formulas and quotations are looked for in it. */
  readonly squeezed: string;
  /** Words and numbers one after the other, each between spaces: quotes are looked for in it. */
  readonly running: string;
  /** Folded names of the people who wrote it. */
  readonly people: ReadonlySet<string>;
}

const known = new WeakMap<Entry, SourceText>();

/** Reads an entry's title and abstract. The same entry is read once. */
export function sourceText(entry: Entry): SourceText {
  const before = known.get(entry);
  if (before) return before;
  const sentences = [entry.title, ...splitSentences(entry.summary)].map(readText);
  const whole = joined(sentences);
  const made: SourceText = {
    sentences,
    whole,
    raw: `${entry.title}\n${entry.summary}`.replace(/\s+/g, ' '),
    squeezed: squeeze(whole.plain),
    running: running(whole),
    people: new Set(entry.authors.flatMap((name) => name.split(/[\s-]+/).map(foldWord))),
  };
  known.set(entry, made);
  return made;
}

/** Several sources as one: what a sentence without a quote may rest on. */
export function allSources(texts: readonly SourceText[]): SourceText {
  if (texts.length === 1) return texts[0] as SourceText;
  const all = <T>(part: (text: SourceText) => Iterable<T>): T[] => texts.flatMap((text) => [...part(text)]);
  return {
    sentences: all((text) => text.sentences),
    whole: joined(texts.map((text) => text.whole)),
    raw: texts.map((text) => text.raw).join('\n'),
    squeezed: texts.map((text) => text.squeezed).join('\n'),
    running: texts.map((text) => text.running).join('|'),
    people: new Set(all((text) => text.people)),
  };
}

/** Plain form without white space and case. */
export const squeeze = (plain: string): string => plain.toLowerCase().replace(/[\s{}]+/g, '');

/** Words and numbers of a text, one after the other. */
export function running({ words }: Reading): string {
  return ` ${words.map(({ kind, text, key, unit }) => (kind === 'number' ? `${key}${unit ?? ''}` : text.toLowerCase())).join(' ')} `;
}
