import type { Entry, Summary } from '../model.ts';
import { EXTRACTIVE, summariseExtractive } from './extractive.ts';

/** Something that writes a story's words. A new one is a file that fills this in, and its line where it is chosen. */
export interface Summariser {
  /** Name and version, or PROVIDER/MODEL. */
  readonly by: string;
  /** Never throws for want of words: what the sources do not say stays out. */
  summarise(story: { readonly id: string; readonly entries: readonly Entry[] }): Summary | Promise<Summary>;
}

/** The default: the sources' own sentences. No key, no network, the same words each time. */
export const extractive: Summariser = { by: EXTRACTIVE, summarise: summariseExtractive };
