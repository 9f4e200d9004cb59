import type { Entry, Summary, Warning } from '../model.ts';
import { summariseExtractive } from './extractive.ts';

/** What is to be summarised: a story's entries, the deciding one first. */
export interface Summarisable {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** What a receipt says of words that depend on more than their text: the model, its prompt and what it was given. */
export interface Made {
  readonly by: string;
  readonly prompt: string;
  readonly input: string;
}

/** Whatever can summarise a story: the extractive method, or a model behind a client. It never fails for a story. */
export interface Summariser {
  /** As the receipts name it: `extractive/1` or `PROVIDER/MODEL`. */
  readonly by: string;
  /** Stories that are worked on at once. */
  readonly concurrency: number;
  summarise(cluster: Summarisable): Promise<Summary> | Summary;
  /** What the receipt of a story would say; words that have it already stay. Absent where they cost nothing. */
  readonly made?: (cluster: Summarisable) => Made;
  /** What the run used so far, in one line, and what went wrong. */
  readonly report?: () => { readonly totals: string; readonly warnings: readonly Warning[] };
}

/** The default: the papers' own sentences, chosen without a key, a network or a clock. */
export const extractive: Summariser = { by: 'extractive/1', concurrency: 1, summarise: summariseExtractive };
