import type { APIRoute } from 'astro';
import { editions } from '../lib/editions.ts';
import { categoryCounts, dayState, recentDays, SHOWN_DAYS } from '../lib/status.ts';
import { site } from '../lib/tables.ts';
import { nextDue } from '../schemas/due.ts';

/**
 * How the newest runs went, for a monitor. The next edition is late where `due` lies an hour back and `newest.date` is
 * still what it was: nothing here depends on when it is read.
 */
export const GET: APIRoute = async () => {
  const all = await editions();
  const [newest] = all;
  const days = recentDays(all, SHOWN_DAYS).map(({ date, state, edition }) => ({
    ...{ date, state },
    ...(edition && { made: edition.made, counts: edition.counts, sources: edition.sources }),
  }));
  return Response.json({
    newest: newest
      ? { date: newest.date, made: newest.made, state: dayState(newest), categories: categoryCounts(newest) }
      : null,
    due: newest ? nextDue(newest.date, site().due) : null,
    days,
  });
};
