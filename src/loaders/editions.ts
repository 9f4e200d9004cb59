import { readLedger } from '../lib/ledger.ts';
import { editionCardSchema } from './cards.ts';
import type { FolderOptions, Kept } from './folder.ts';

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
