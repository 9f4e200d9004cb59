import { join } from 'node:path';
import type { Made } from '../morning.ts';
import { editionText } from '../report/ledger.ts';
import { saveFile } from '../write/store.ts';
import type { Io } from './io.ts';

/**
 * Writes what changed, stories first; the edition goes last, so that it never names a story that is not there. A story
 * that somebody edited since it was read is left alone, which stderr says.
 * @param options.dryRun only look what would be done
 * @returns paths below `content/` that were written
 */
export async function writeMade(
  io: Pick<Io, 'stderr'>,
  made: Made,
  { contentDir, dryRun }: { readonly contentDir: string; readonly dryRun?: boolean | undefined },
): Promise<string[]> {
  const edition = { path: `editions/${made.edition.date}.json`, text: editionText(made.edition), before: undefined };
  const written: string[] = [];
  for (const { path, text, before } of [...made.files, edition]) {
    const saved = await saveFile(join(contentDir, path), text, { before, dryRun });
    if (saved === 'written') written.push(path);
    if (saved === 'edited') io.stderr.write(`  ${path}: edited while the run went on, left alone: run it again\n`);
  }
  return written;
}
