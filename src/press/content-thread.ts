import { keepMonth } from '../search/build/build.ts';
import { type CardFolder, type Found, type Read, readCard } from './cards.ts';

// Work on the content that needs no bundle, for other threads.

/** Cards of the files of a day. */
export const cards = ({ folder, files }: { readonly folder: CardFolder; readonly files: readonly Found[] }): Read[] =>
  files.map((file) => readCard(folder, file));

/** A month of the search's index. */
export const month = (call: Parameters<typeof keepMonth>) => keepMonth(...call);
