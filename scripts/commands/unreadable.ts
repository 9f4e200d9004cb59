import { join } from 'node:path';
import { ZodError } from 'zod';
import { moveAside } from '../write/aside.ts';
import type { Archive } from '../write/store.ts';
import { exit, type Io, UserError } from './io.ts';

/**
 * Makes room for a day's ledger where one stands that is no JSON: it is moved beside itself, to be mended or thrown away,
 * and the run writes it anew.
 * @param contentDir absolute path of `content/`
 * @returns the archive without it
 * @throws UserError for a ledger that is whole and not as this version writes it: another one did, or a person
 */
export async function setAside(
  io: Io,
  archive: Archive,
  date: string,
  { contentDir, dryRun }: { readonly contentDir: string; readonly dryRun?: boolean | undefined },
): Promise<Archive> {
  const path = `editions/${date}.json`;
  const found = archive.broken.find((file) => file.path === path);
  if (!found) return archive;
  const why = found.cause instanceof Error ? found.cause : new Error(String(found.cause));
  if (why instanceof ZodError) {
    const message = `write: ${path}: ${strange(why)}: update Lemma if a newer one wrote it, else mend it or move it away`;
    throw new UserError(exit.badInput, message, { cause: why });
  }
  const file = join(contentDir, path);
  const to = dryRun ? null : moveAside(file, `${file}.unreadable`);
  io.stderr.write(
    `  ${path}: cannot be read (${why.message}): ${to ? `moved to ${to}` : 'would be moved aside'}, made anew\n`,
  );
  return { ...archive, broken: archive.broken.filter((file) => file !== found) };
}

/** What is not as it is written here, in words. */
function strange({ issues: [issue] }: ZodError): string {
  if (issue?.code === 'unrecognized_keys') return `has "${issue.keys[0]}", which this version does not know`;
  return `${issue?.path.join('.')}: ${issue?.message}`;
}
