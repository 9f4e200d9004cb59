import type { Edition, Fate, LeftOutReason } from '../schemas/edition.ts';

/** Works that did not become a story, for one reason. */
export interface LeftOut {
  readonly reason: string;
  readonly works: readonly Fate[];
}

/** The works of an edition that were dropped or held, by reason, the most frequent reason first. */
export function leftOut(edition: Edition): readonly LeftOut[] {
  const groups = new Map<string, Fate[]>();
  for (const fate of edition.entries) {
    if (fate.fate !== 'dropped' && fate.fate !== 'held') continue;
    const reason = fate.reason ?? fate.fate;
    groups.set(reason, [...(groups.get(reason) ?? []), fate]);
  }
  return [...groups]
    .map(([reason, works]) => ({ reason, works }))
    .sort((a, b) => b.works.length - a.works.length || (a.reason < b.reason ? -1 : 1));
}

/** Reasons that the stages give, in a reader's words. */
const names: Readonly<Record<LeftOutReason, string>> = {
  'below-gate': 'Below the gate of every tier',
  editor: 'Held by an editor',
  'later-day': 'Announced for a later day',
  old: 'Too old to be news',
  'over-cap': 'Past the gate, and no room left in its tier',
  replacement: 'A new version of a paper that has no story',
  rule: 'Held by a rule, for a person to look at',
  'seen-before': 'Announced on an earlier day',
  'unsafe-text': 'Held: text that could not be set safely',
  unsupported: 'Held: its sources do not carry what its summary said',
  withdrawn: 'Withdrawn by the authors',
};

/** A reason in words; one without a name of its own is its id, spelled out. */
export function reasonName(id: string): string {
  const words = id.replaceAll(/[-_]/g, ' ');
  return Object.hasOwn(names, id) ? names[id as LeftOutReason] : words.charAt(0).toUpperCase() + words.slice(1);
}
