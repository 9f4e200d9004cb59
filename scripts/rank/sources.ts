import type { SourceTier } from '../../src/schemas/source.ts';
import type { Classified } from '../model.ts';

/** What the best source's tier is worth: a single primary work leaves room for company. */
const tierWorth: Readonly<Record<SourceTier, number>> = { 1: 0.5, 2: 0.4, 3: 0.3, 4: 0.2, 5: 0 };

/** What the second, third and fourth independent work add. */
const company = [0.3, 0.12, 0.08];

/** Worth of the story's voices, 0–1: its best tier, and how many works of different authors tell the same. */
export function sources({ entries }: Pick<Classified, 'entries'>): number {
  const best = Math.max(0, ...entries.map((entry) => tierWorth[entry.tier ?? 1]));
  const more = independentWorks(entries) - 1;
  return best + company.slice(0, more).reduce((sum, worth) => sum + worth, 0);
}

/** Works that share no author with one counted before: a group's two papers are one voice. */
function independentWorks(entries: Classified['entries']): number {
  const heard = new Set<string>();
  let count = 0;
  for (const { authors } of entries) {
    if (!authors.some((author) => heard.has(author))) count += 1;
    for (const author of authors) heard.add(author);
  }
  return Math.max(1, count);
}
