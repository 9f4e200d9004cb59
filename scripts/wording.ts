import { topicNames } from './commands/config.ts';
import { draftStories } from './drafts.ts';
import type { Joining, NamedDraft, Ranked, Warning } from './model.ts';
import type { Morning } from './morning.ts';
import type { News } from './news.ts';
import type { PlacedNews } from './placing.ts';
import { redraft, rewritten, worded } from './revise.ts';
import { extractive } from './summarise/summarise.ts';
import { supportedOnly } from './support/supported.ts';

/** The words of a morning. */
export interface Worded {
  /** Stories of this edition. */
  readonly drafts: readonly NamedDraft[];
  /** Stories of earlier ones of which a new version came. */
  readonly redrafts: readonly NamedDraft[];
  /** Works that join earlier stories, with what those may say of them. */
  readonly joined: readonly Joining[];
  /** What the summariser used, in words; undefined where it costs nothing. */
  readonly totals: string | undefined;
  /** Papers that could not be read. */
  readonly unread: readonly Warning[];
  /** What the summariser says went wrong. */
  readonly unasked: readonly Warning[];
}

/** Words and theory for the stories to publish, for those that are written anew, and for works that join one. */
export async function wordStories(
  chosen: readonly Ranked[],
  { settled, stories, recent, moved, date }: News,
  { placed, joined, embeddings }: PlacedNews,
  morning: Morning,
): Promise<Worded> {
  const summariser = supportedOnly(morning.summariser, extractive);
  const papers = await morning.papers?.([...chosen, ...rewritten(settled.known, stories)]);
  const reading = { papers: papers?.value, speak: await morning.speaker?.() };
  const parts = { placed, stories, recent, date, embeddings, ...reading, reserved: moved.keys() };
  const drafts = await draftStories({ ...parts, ranked: chosen, topicNames: topicNames(morning.config) }, summariser);
  const redrafts = await redraft(settled.known, stories, summariser, reading);
  const joinedWith = await worded(joined, summariser);
  const asked = summariser.report?.();
  const faults = { unread: papers?.warnings ?? [], unasked: asked?.warnings ?? [] };
  return { drafts, redrafts, joined: joinedWith, totals: asked?.totals, ...faults };
}
