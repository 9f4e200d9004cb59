import { getDomain } from 'tldts';
import type { SourceTier } from '../../src/schemas/source.ts';
import type { Classified, Entry } from '../model.ts';
import { parseArxivId } from '../text/arxiv-id.ts';

/** What the best source's tier is worth: a single primary work leaves room for company. */
const tierWorth: Readonly<Record<SourceTier, number>> = { 1: 0.5, 2: 0.4, 3: 0.3, 4: 0.2, 5: 0 };

/** What the second, third and fourth independent work add. */
const company = [0.3, 0.12, 0.08];

/** What an accepted work adds: its authors name a venue where others have read it. */
const reviewed = 0.1;

/** Worth of the story's voices, 0–1: its best tier, a venue, and how many works of different voices tell the same. */
export function sources({ entries }: Pick<Classified, 'entries'>): number {
  const best = Math.max(0, ...entries.map((entry) => tierWorth[entry.tier ?? 1]));
  const more = independentWorks(entries) - 1;
  const venue = entries.some((entry) => entry.venue) ? reviewed : 0;
  return Math.min(1, best + venue + company.slice(0, more).reduce((sum, worth) => sum + worth, 0));
}

/** Works that share no voice with one counted before: a group's two papers are one, and so are a publisher's two posts. */
function independentWorks(entries: Classified['entries']): number {
  const heard = new Set<string>();
  let count = 0;
  for (const entry of entries) {
    const voices = voicesOf(entry);
    if (!voices.some((voice) => heard.has(voice))) count += 1;
    for (const voice of voices) heard.add(voice);
  }
  return Math.max(1, count);
}

/** The authors, and of what is no paper the publisher's family: the domain that somebody registered. */
function voicesOf({ id, url, authors }: Entry): string[] {
  const isPaper = parseArxivId(id) !== null || id.startsWith('doi:');
  const family = isPaper ? null : getDomain(url);
  return family ? [...authors, `family ${family}`] : [...authors];
}
