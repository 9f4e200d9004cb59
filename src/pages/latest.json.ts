import type { APIRoute } from 'astro';
import { newestEdition } from '../lib/editions.ts';
import { site } from '../lib/tables.ts';
import { nextDue } from '../schemas/due.ts';

/** What the clock of an older page asks: the newest edition, null before the first. */
export const GET: APIRoute = async () => {
  const edition = await newestEdition();
  return Response.json(
    edition ? { date: edition.date, made: edition.made, due: nextDue(edition.date, site().due) } : null,
  );
};
