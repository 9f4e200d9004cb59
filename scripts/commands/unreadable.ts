import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ZodError } from 'zod';
import type { Archive } from '../write/store.ts';
import { exit, UserError } from './io.ts';

/**
 * Makes room for a day's ledger where one stands that cannot be read: it is moved beside itself, to be mended or thrown
 * away, and the run writes it anew.
 * @param contentDir absolute path of `content/`
 * @returns the archive without it, and what was done in one line
 * @throws UserError for a ledger of a newer version, which is whole and not for this one to write
 */
export async function setAside(
  archive: Archive,
  date: string,
  contentDir: string,
): Promise<{ readonly archive: Archive; readonly told?: string }> {
  const path = `editions/${date}.json`;
  const found = archive.broken.find((file) => file.path === path);
  if (!found) return { archive };
  const key = unknownKey(found.cause);
  if (key !== null) {
    const message = `write: ${path}: has "${key}", which this version does not know: update Lemma, or move the file away`;
    throw new UserError(exit.badInput, message, { cause: found.cause });
  }
  await rename(join(contentDir, path), join(contentDir, `${path}.unreadable`));
  const broken = archive.broken.filter((file) => file !== found);
  return { archive: { ...archive, broken }, told: `${path}: moved to ${path}.unreadable and made anew` };
}

/** The first key that nobody here knows, where a record is refused for such keys alone. */
function unknownKey(cause: unknown): string | null {
  if (!(cause instanceof ZodError)) return null;
  const keys = cause.issues.map((issue) => (issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined));
  return keys.every((key) => key !== undefined) ? (keys[0] ?? null) : null;
}
