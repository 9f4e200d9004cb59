import { dueNote, span } from '../lib/clock.ts';
import { punctuality } from '../schemas/due.ts';

/** What `/latest.json` says of the newest edition. */
interface Latest {
  readonly date: string;
  readonly made: string;
  readonly due: string;
}

/**
 * Tells a page's edition by the reader's own clock: how old it is and, when no newer one is known, whether the next is
 * late. The page itself carries only what stays true.
 */
export async function editionClock(clock: HTMLElement): Promise<void> {
  const { date, made, due } = clock.dataset;
  if (!date || !made || !due) return;
  const latest = await newest(clock.dataset.latest);
  const show = () => tell(clock, { date, made, due }, latest);
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

function tell(clock: HTMLElement, page: Latest, latest: Latest | null): void {
  const now = Date.now();
  const age = clock.querySelector<HTMLElement>('.age');
  if (age) age.textContent = `, ${span(now - Date.parse(page.made))} ago`;
  // An old edition is not late: a page says so only of the newest one that it knows of.
  const known = !clock.dataset.latest || latest !== null;
  const superseded = latest !== null && latest.date > page.date;
  clock.toggleAttribute('data-superseded', superseded);
  if (!known || superseded) return;
  const due = Date.parse(page.due);
  clock.dataset.state = punctuality(due, now);
  const note = clock.querySelector<HTMLElement>('.note');
  if (note) note.textContent = `, ${dueNote(due, now)}`;
}
