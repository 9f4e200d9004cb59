import { z } from 'zod';

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** An instant, ISO 8601 with `Z` or an offset, to the second or finer. */
export const instant = z.iso.datetime({ offset: true });
