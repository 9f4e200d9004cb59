import { text } from 'node:stream/consumers';
import { exit, type Io, UserError } from '../commands/io.ts';
import type { Entry } from '../model.ts';
import { EntryError, normaliseEntry } from '../normalise/entry.ts';

/**
 * Entries from stdin, one a line, each work once: a cross-list gives it again.
 * @throws UserError 65 with the line of one that cannot be read
 */
export async function entriesIn(io: Io): Promise<Entry[]> {
  const lines = (await text(io.stdin)).split('\n').filter((line) => line.trim() !== '');
  return [...new Map(lines.map(entryOf).map((entry) => [entry.id, entry])).values()];
}

function entryOf(line: string, index: number): Entry {
  try {
    return normaliseEntry(JSON.parse(line));
  } catch (cause) {
    if (!(cause instanceof EntryError) && !(cause instanceof SyntaxError)) throw cause;
    throw new UserError(exit.badInput, `bench: stdin:${index + 1}: ${cause.message}: give an entry a line`, { cause });
  }
}
