import { dueNote, span } from '../lib/clock.ts';
import { punctuality } from '../schemas/due.ts';

/** What `/latest.json` says of the newest edition, as far as it is needed here. */
interface Latest {
  readonly date: string;
}

/**
 * Tells a page's edition by the reader's own clock: how old it is and, when no newer one is known, whether the next is
 * late. The page itself carries only what stays true.
 */
export async function editionClock(clock: HTMLElement): Promise<void> {
  const latest = await newest(clock.dataset.latest);
  const show = () => clock.querySelector('.now')?.replaceChildren(` · ${wordsOf(clock, latest).join(', ')}`);
  show();
  setInterval(show, 60_000);
}

async function newest(address: string | undefined): Promise<Latest | null> {
  if (!address) return null;
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** How old the edition is and, of the newest one that is known, whether the next is late. */
function wordsOf({ dataset }: HTMLElement, latest: Latest | null): string[] {
  const now = Date.now();
  const { date = '', made = '', due } = dataset;
  const age = `${span(now - Date.parse(made))} old`;
  if (!due || !latest) return [age];
  if (latest.date > date) return [age, 'a newer one is out'];
  const then = Date.parse(due);
  dataset.state = punctuality(then, now);
  return [age, `next ${dueNote(then, now)}`];
}
