import { contentPath, searchCache } from '../lib/settings.ts';
import { keepMonth } from '../search/build/build.ts';
import { keepRows } from '../search/build/rows.ts';
import { type CardFolder, type Found, type Read, readCard } from './cards.ts';

// Work on the content that needs no bundle, for other threads.

/** Cards of the files of a day. What the search needs of the same stories is kept with them, while they are parsed. */
export function cards({ folder, files }: { readonly folder: CardFolder; readonly files: readonly Found[] }): Read[] {
  const read = files.map((file) => readCard(folder, file));
  const names = files.filter((_, index) => read[index]?.kept).map(({ name }) => name);
  if (folder === 'stories' && names.length > 0) keepRows(contentPath('stories'), names, searchCache());
  return read;
}

/** A month of the search's index. */
export const month = (call: Parameters<typeof keepMonth>) => keepMonth(...call);
