import type { Edition, Fate } from '../schemas/edition.ts';

/** A story of an earlier edition, and the works of this one that went to it. */
export interface Continued {
  /** Story id. */
  readonly story: string;
  readonly works: readonly Fate[];
}

/** The earlier stories to which something came on the day of an edition: a work that joined, or a new version. In the ledger's order. */
export function continued({ entries }: Edition): readonly Continued[] {
  const came = entries.filter(({ fate, story }) => story !== undefined && (fate === 'joined' || fate === 'replaced'));
  return [...Map.groupBy(came, ({ story }) => story as string)].map(([story, works]) => ({ story, works }));
}
