import type { Loader } from 'astro/loaders';
import { readLedger } from '../lib/ledger.ts';
import { contentPath } from '../lib/settings.ts';
import { editionSchema } from '../schemas/edition.ts';
import { folderLoader, type Kept } from './folder.ts';

/** What lists need of an edition: all but the fate of each entry, which is most of a ledger. */
export const editionCardSchema = editionSchema.omit({ entries: true, warnings: true }).strip();

/** The ledgers of `content/editions`. */
export function editionsLoader(): Loader {
  const folder = contentPath('editions');
  return folderLoader({ name: 'editions', folder, extension: '.json', version: 1, read });
}

function read(text: string, path: string): Kept | null {
  const edition = readLedger(text, path);
  return { id: edition.date, data: edition };
}
