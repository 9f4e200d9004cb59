import type { StoryCard } from './stories.ts';

/**
 * The cards of all published stories as JSON, a day after the other, in memory that threads share: a thread that writes the
 * pages of some days reads those days, and none holds a second archive.
 */
export interface Slices {
  readonly bytes: SharedArrayBuffer;
  /** Of each day where its cards begin and end. */
  readonly days: Readonly<Record<string, readonly [number, number]>>;
}

/** Cuts an archive into days; the order within a day is kept. */
export function slicesOf(byDay: ReadonlyMap<string, readonly StoryCard[]>): Slices {
  const parts = [...byDay].map(([date, cards]) => [date, Buffer.from(JSON.stringify(cards))] as const);
  const bytes = new SharedArrayBuffer(parts.reduce((sum, [, part]) => sum + part.length, 0));
  const all = Buffer.from(bytes);
  const days: Record<string, readonly [number, number]> = {};
  let at = 0;
  for (const [date, part] of parts) {
    all.set(part, at);
    days[date] = [at, at + part.length];
    at += part.length;
  }
  return { bytes, days };
}

/** As many as the stories of one day are related to. */
const OPEN = 16;

/** Reads the cards of a day; none for a day without a story. */
export function sliceReader({ bytes, days }: Slices): (date: string) => readonly StoryCard[] {
  const all = Buffer.from(bytes);
  const open = new Map<string, readonly StoryCard[]>();
  return (date) => {
    const [from, to] = days[date] ?? [0, 0];
    const cards = open.get(date) ?? (to > from ? JSON.parse(all.toString('utf8', from, to)) : []);
    open.delete(date);
    open.set(date, cards);
    if (open.size > OPEN) open.delete(open.keys().next().value as string);
    return cards;
  };
}
