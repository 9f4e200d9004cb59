import { z } from 'zod';
import { hashText } from '../../../src/story/hash.ts';
import { stripControls } from '../../../src/story/sanitise.ts';
import { cleanText } from '../../../src/story/tex.ts';
import type { Entry } from '../../model.ts';
import { answerSchema } from './answer.ts';

/** Instructions for a model, from a file of `prompts/`. */
export interface Prompt {
  /** Name of the file without its ending: `story-1`. */
  readonly version: string;
  readonly text: string;
}

/** Sources that one call tells of, and characters of each. */
const MOST_SOURCES = 12;
const LONGEST = 8000;

/** Version and hash of everything but the sources that an answer depends on. */
export function promptId({ version, text }: Prompt, settings: unknown): string {
  return `${version}:${hashText(JSON.stringify([text, z.toJSONSchema(answerSchema), settings]))}`;
}

/** Label under which a model knows the source at a place: `S1`. */
export function labelOf(place: number): string {
  return `S${place + 1}`;
}

/** Entries that a model gets to see. */
export function shownEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(0, MOST_SOURCES);
}

/**
 * The sources as data: each between two lines with a mark that no source can hold, as it is the hash of all of them.
 */
export function messageOf(entries: readonly Entry[]): string {
  const texts = shownEntries(entries).map((entry) => `Title: ${plain(entry.title)}\nAbstract: ${plain(entry.summary)}`);
  const mark = hashText(texts.join('\n'));
  return texts.map((text, i) => `BEGIN ${labelOf(i)} ${mark}\n${text}\nEND ${labelOf(i)} ${mark}`).join('\n\n');
}

function plain(text: string): string {
  return cleanText(stripControls(text)).slice(0, LONGEST);
}
