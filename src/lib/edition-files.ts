import { keyOf } from './cache-key.ts';
import { editions } from './editions.ts';
import { storiesOfDay } from './stories.ts';
import { editionPath } from './urls.ts';

/** A form in which an edition leaves the site. */
export interface EditionFile {
  readonly name: string;
  /** Its address below the edition's. */
  readonly file: string;
}

/** The forms, in the order in which they are offered. */
export const editionFiles: readonly EditionFile[] = [
  { name: 'a page to print', file: 'print/' },
  { name: 'EPUB', file: 'edition.epub' },
  { name: 'e-mail', file: 'digest.html' },
  { name: 'e-mail in plain text', file: 'digest.txt' },
];

/** Path of a form of an edition. */
export const editionFilePath = (date: string, file: string): string => `${editionPath(date)}${file}`;

/** Static paths of the forms of editions: of all that have a story. */
export async function editionFileRoutes() {
  const found = await Promise.all(
    (await editions()).map(async (edition) => ({ edition, stories: await storiesOfDay(edition.date) })),
  );
  return found.flatMap(({ edition, stories }) => {
    if (stories.length === 0) return [];
    const cacheKey = keyOf(
      edition.hash,
      stories.map(({ hash }) => hash),
    );
    return [{ params: { date: edition.date }, props: { edition }, cacheKey }];
  });
}
