import { workerData } from 'piscina';
import type { Author } from '../lib/author-index.ts';
import type { Archive, SiteFile } from '../lib/press.ts';
import type { Shown } from '../lib/shown.ts';
import { openApp, type PageStyles } from './app.ts';
import { type Files, place } from './record.ts';
import { AUTHOR, dayOf, type Row, STORY, type Unit } from './rows.ts';

/** What a thread is told when it begins. */
export interface ThreadData {
  /** Address of the bundle. */
  readonly entry: string;
  readonly styles: PageStyles;
  /** Folder that the site is written to. */
  readonly out: string;
  /** Origin and base path of the site, with a slash at the end. */
  readonly site: string;
  readonly archive: Archive;
  /** `codeKey`. */
  readonly code: string;
}

const { entry, styles, out, site, archive, code } = workerData as ThreadData;
const { press, render } = await openApp(entry, styles, site);
press.take(archive);
press.keepItems(code);

/** Writes the rows of a unit; gives the files of each, in the same order. */
export default async function write(unit: Unit): Promise<Files[]> {
  const written: Files[] = [];
  const pictures = unit.map(drawn);
  for (const row of unit) written.push(place(out, [await render(row), ...(await beside(row))]));
  const [story] = unit.filter(({ component }) => component === STORY);
  // While they are parsed.
  if (story) await press.itemsOf(dayOf(story.path));
  const drawings = await Promise.all(pictures);
  return written.map((files, index) => ({ ...files, ...drawings[index] }));
}

/** The picture of a story; pages are rendered while it is drawn. */
async function drawn({ component, props }: Row): Promise<Files> {
  const picture = component === STORY && 'id' in props ? await press.pictureOf(props.id as string) : undefined;
  return picture ? place(out, [picture]) : {};
}

async function beside({ component, props }: Row): Promise<readonly SiteFile[]> {
  if (component === STORY && 'id' in props) return press.filesOfStory(props.id as string, props.shown as Shown);
  if (component === AUTHOR) return press.filesOfAuthor(props.author as Author);
  return [];
}
