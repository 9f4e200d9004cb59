/** A page or file of the site. */
export interface Row {
  /** Its path on the site, without the base: `/stories/2026/05/05/slug`. */
  readonly path: string;
  /** The route's file: `src/pages/stories/[...id].astro`. */
  readonly component: string;
  /** What it shows, `keyOf`: a row whose key and code are as they were is not written again. One without is always written. */
  readonly key?: string | undefined;
  /** The route's props; plain data where another thread writes the row. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** What one thread does without a pause: rows that share what they read. */
export type Unit = readonly Row[];

/** The page whose module brings `press`, and beside which a story's other files are written. */
export const STORY = 'src/pages/stories/[...id].astro';
/** The page beside which an author's feeds are written. */
export const AUTHOR = 'src/pages/authors/[id]/index.astro';

/** Whether a row is a feed: it is written when those have been that it has items of. */
export const isFeed = ({ component }: Row): boolean => component.endsWith('/feed.[form].ts');

/** Whether other threads write a route: those of which a year has thousands, and which show nothing of the whole archive. */
export const isShared = ({ component }: Row): boolean =>
  component === STORY || component === AUTHOR || component.startsWith('src/pages/editions/[date]/');

/** Authors of one unit. */
const AUTHORS = 25;

/** Rows by what they read: all of a day's, stories first, so that the edition finds them read; authors some at a time. */
export function unitsOf(rows: readonly Row[]): Unit[] {
  const days = Map.groupBy(rows, ({ path }) => dayOf(path));
  const others = days.get('') ?? [];
  days.delete('');
  const units = [...days.values()].map((unit) => [...unit].sort((a, b) => Number(isStory(b)) - Number(isStory(a))));
  for (let at = 0; at < others.length; at += AUTHORS) units.push(others.slice(at, at + AUTHORS));
  return units;
}

const isStory = ({ component }: Row): boolean => component === STORY;

/** Day of a story's or an edition's path; '' for another. */
export const dayOf = (path: string): string =>
  /^\/(?:stories|editions)\/(\d{4}.\d\d.\d\d)/.exec(path)?.[1]?.replaceAll('/', '-') ?? '';
