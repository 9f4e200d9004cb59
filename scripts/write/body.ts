import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { texToPhrasing, toMdx } from '../../src/story/markdown.ts';
import { sentenceHash } from '../../src/story/support.ts';
import type { Draft, Sentence, Support } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { theoryCard } from './theory-card.ts';

/** Sections that the machine writes, in their order, by the key that `owned` and `written` use. */
export const sectionHeadings = {
  'body.summary': 'Summary',
  'body.why-it-matters': 'Why it matters',
  'body.theory': 'Theory',
  'body.limits': 'Limits',
} as const;

/** Key of one of the machine's sections. */
export type SectionKey = keyof typeof sectionHeadings;

/** The machine's sections, in their order. */
export const sectionKeys = Object.keys(sectionHeadings) as SectionKey[];

/**
 * What a draft says in each section, as MDX without the heading; '' leaves the section out.
 * @throws StoryError when a text does not pass the gate
 */
export function sectionsOfDraft({ summary, theory, entries }: Draft): Record<SectionKey, string> {
  const cards = entries.flatMap((entry) => theoryCard(sourceId(entry), theory, [entry.id, sourceId(entry)]));
  return {
    'body.summary': proseOf(summary.sentences),
    'body.why-it-matters': proseOf(summary.whyItMatters),
    'body.theory': mdxOf(cards),
    'body.limits': proseOf(summary.limits),
  };
}

/** Sentences as MDX, a paragraph a source. */
export function proseOf(sentences: readonly Sentence[]): string {
  return mdxOf(prose(sentences));
}

const mdxOf = (children: RootContent[]): string => (children.length > 0 ? toMdx({ type: 'root', children }) : '');

/** The support of sentences, as the story file carries it. */
export function supportOf(sentences: readonly Sentence[]): Support[] {
  return sentences.map(({ text, source, quote }) => ({
    sentence: sentenceHash(text),
    source: sourceId({ id: source }),
    quote,
  }));
}

const space: PhrasingContent = { type: 'text', value: ' ' };

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** A paragraph a source, so that a reader sees where one work ends and the next begins. */
function prose(sentences: readonly Sentence[]): Paragraph[] {
  const runs: Sentence[][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (run?.[0]?.source === sentence.source) run.push(sentence);
    else runs.push([sentence]);
  }
  return runs.map((run) =>
    paragraph(run.flatMap(({ text }, i) => [...(i === 0 ? [] : [space]), ...texToPhrasing(text)])),
  );
}
