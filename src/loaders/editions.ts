import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readLedger } from '../lib/ledger.ts';
import { contentPath } from '../lib/settings.ts';
import { editionSchema } from '../schemas/edition.ts';
import { folderLoader, type Kept } from './folder.ts';

/** What lists need of an edition: all but the fate of each entry, which is most of a ledger. */
export const editionCardSchema = editionSchema
  .omit({ entries: true, warnings: true })
  .extend({
    /** Hash of the file. */
    hash: z.string(),
    /** Ids of stories of other editions that its entries went to. */
    others: z.array(z.string()),
  })
  .strip();

/** The ledgers of `content/editions`. */
export function editionsLoader(): Loader {
  const folder = contentPath('editions');
  return folderLoader({ name: 'editions', folder, extension: '.json', version: 2, read });
}

function read(text: string, path: string): Kept | null {
  const edition = readLedger(text, path);
  const own = new Set(edition.stories);
  const named = edition.entries.flatMap(({ story }) => (story === undefined || own.has(story) ? [] : [story]));
  return { id: edition.date, data: { ...edition, others: [...new Set(named)] } };
}
