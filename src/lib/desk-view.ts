import type { StoryMessage } from '../story/message.ts';
import { messagesOf, readContents } from './content-check.ts';
import { type DeskStory, deskStories, heldWorks } from './desk.ts';
import { contentPath, displayPath } from './settings.ts';
import { tiers } from './tables.ts';

/** Editions that the desk looks back on: of more, an editor would see no end. */
export const DESK_DAYS = 14;

/** All that the desk shows. */
export interface DeskView {
  readonly stories: readonly (DeskStory & { readonly file: string })[];
  readonly held: ReturnType<typeof heldWorks>;
  /** First day that is shown. */
  readonly from: string | undefined;
}

/** Reads the desk of the newest editions; stories of days without one, begun by hand, are among them. */
export async function viewDesk(): Promise<DeskView> {
  const contents = await readContents();
  const days = [...new Set(contents.stories.map(({ data }) => data.date))].sort().reverse();
  const from = days[Math.min(DESK_DAYS, days.length) - 1];
  const since = <T extends { readonly date: string }>(rows: readonly T[]) =>
    rows.filter(({ date }) => from === undefined || date >= from);
  const recent = contents.stories.filter(({ data }) => since([data]).length > 0);
  const editions = since(contents.editions);
  const only = new Set([...recent, ...contents.broken].map(({ path }) => path));
  const messages = await messagesOf(contents, only);
  const warnings = editions.flatMap((edition) => edition.warnings);
  const stories = deskStories(recent, messages, warnings, tiers());
  return {
    stories: stories.map((row) => ({ ...row, file: displayPath(contentPath(row.path)) })),
    held: heldWorks(editions),
    from,
  };
}

/** What the check says of one story, for its page in the dev server. */
export async function notesOf(id: string): Promise<readonly StoryMessage[]> {
  return messagesOf(await readContents(), new Set([`stories/${id}.mdx`]));
}
