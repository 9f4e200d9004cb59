import type { Entry, TierId } from '../model.ts';
import { parseArxivId } from '../text/arxiv-id.ts';

/** A story as far as it decides which papers are read. */
export interface Asking {
  readonly tier: TierId;
  readonly kind: string;
  readonly entries: readonly Entry[];
}

/** Papers of one story, and of a run: each costs arXiv up to two requests, three seconds apart. */
const EACH = 2;
const MOST = 20;

/** Words of abstracts whose papers state something in formal form. */
const proving =
  /\b(?:theorems?|theoretical(?:ly)?|prov(?:e[sdn]?|ing|abl[ey])|proofs?|lemma|guarantees?|(?:lower|upper|error|generali[sz]ation|regret|excess) bounds?|bounded by|convergen(?:ce|t)|converges?|minimax|regret|identifiab\w+|consistency|asymptotic\w*|(?:sample|query|oracle|communication|computational) complexity|np-hard|necessary and sufficient|closed[- ]form|impossib\w+|optimality)\b/i;

/** The arXiv papers worth reading for these stories: of lead and notable ones, those that prove something. */
export function papersToRead(stories: readonly Asking[]): Entry[] {
  const wanted = stories
    .filter(({ tier }) => tier === 'lead' || tier === 'notable')
    .flatMap(({ kind, entries }) => entries.filter((entry) => isPaper(entry) && states(entry, kind)).slice(0, EACH));
  return [...new Map(wanted.map((entry) => [entry.id, entry])).values()].slice(0, MOST);
}

function isPaper({ id, withdrawn }: Entry): boolean {
  return withdrawn !== true && parseArxivId(id)?.id === id.toLowerCase();
}

function states({ title, summary }: Entry, kind: string): boolean {
  return kind === 'theory' || proving.test(`${title}\n${summary}`);
}
