import { workerData } from 'piscina';
import type { Author } from '../lib/author-index.ts';
import type { Archive, SiteFile } from '../lib/press.ts';
import type { Shown } from '../lib/shown.ts';
import { openApp, type PageStyles } from './app.ts';
import type { Unfit } from './cards.ts';
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

/** What became of a unit: the files of each row, in the same order, or the stories for whose sake none was written. */
export type UnitReport = { readonly files: readonly Files[] } | { readonly unfit: readonly Unfit[] };

/** Writes the rows of a unit, if all its stories can be rendered. */
export default async function write(unit: Unit): Promise<UnitReport> {
  const ids = unit.flatMap(({ component, props }) =>
    component === STORY && 'id' in props ? [props.id as string] : [],
  );
  const unfit = await unfitOf(ids);
  return unfit.length > 0 ? { unfit } : { files: await writeAll(unit, ids) };
}

async function unfitOf(ids: readonly string[]): Promise<Unfit[]> {
  const unfit: Unfit[] = [];
  for (const id of ids) {
    const fault = await press.faultOf(id);
    if (fault !== undefined) unfit.push({ name: `${id}.mdx`, fault });
  }
  return unfit;
}

async function writeAll(unit: Unit, ids: readonly string[]): Promise<Files[]> {
  const written: Files[] = [];
  const pictures = unit.map(drawn);
  for (const row of unit) written.push(place(out, [await render(row), ...(await beside(row))]));
  const [first] = ids;
  // While they are parsed.
  if (first !== undefined) {
    await press.itemsOf(dayOf(`/stories/${first}`));
    press.searchRowsOf(ids);
  }
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
