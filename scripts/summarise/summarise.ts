import type { Entry, Summary } from '../model.ts';
import { summariseExtractive } from './extractive.ts';

/** What is to be summarised: a story's entries, the deciding one first. */
export interface Summarisable {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** Whatever can summarise a story: the extractive method, or a model behind a client. */
export interface Summariser {
  /** As the receipts name it: `extractive/1` or `PROVIDER/MODEL`. */
  readonly by: string;
  summarise(cluster: Summarisable): Promise<Summary> | Summary;
}

/** The default: the papers' own sentences, chosen without a key, a network or a clock. */
export const extractive: Summariser = { by: 'extractive/1', summarise: summariseExtractive };
