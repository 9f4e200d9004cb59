import { z } from 'zod';
import { readLedger } from '../lib/ledger.ts';
import { editionSchema } from '../schemas/edition.ts';
import type { FolderOptions, Kept } from './folder.ts';

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
export const editionFolder: FolderOptions = {
  name: 'editions',
  extension: '.json',
  version: 2,
  card: editionCardSchema,
  read,
};

function read(text: string, path: string): Kept {
  const edition = readLedger(text, path);
  const own = new Set(edition.stories);
  const named = edition.entries.flatMap(({ story }) => (story === undefined || own.has(story) ? [] : [story]));
  return { id: edition.date, data: { ...edition, others: [...new Set(named)] } };
}
