import type { Receipt } from '../schemas/story.ts';
import { type StoryFile, sectionsOf } from '../story/file.ts';
import { hashText } from '../story/hash.ts';

/** Key of the summary in `owned` and `written`. */
const SUMMARY = 'body.summary';

/** What wrote the summary of a story. */
export interface Byline {
  /** `extractive/1`, `PROVIDER/MODEL`, or null for a person. */
  readonly machine: string | null;
  /** Whether a person changed the machine's text since. */
  readonly edited: boolean;
  /** When, an instant; null where nothing says. */
  readonly at: string | null;
  /** Version of a model's prompt: `story-1`. */
  readonly prompt?: string | undefined;
  /** A model that was asked first, and what became of it: `answered 500`. */
  readonly asked?: Receipt['asked'];
}

const made = new WeakMap<Pick<StoryFile, 'data' | 'body'>, Byline>();

/** Byline of a story's summary, from its receipt and from the hash of what the machine last wrote. Made once for a story that was opened once. */
export function bylineOf(story: Pick<StoryFile, 'data' | 'body'>): Byline {
  const byline = made.get(story) ?? makeByline(story);
  made.set(story, byline);
  return byline;
}

function makeByline({ data, body }: Pick<StoryFile, 'data' | 'body'>): Byline {
  const receipt = data.written[SUMMARY];
  if (!receipt || receipt.by === 'hand') return { machine: null, edited: false, at: receipt?.at ?? null };
  const text = sectionsOf(body).find((section) => section.key === SUMMARY)?.text ?? '';
  const edited = data.owned[SUMMARY] !== hashText(text);
  return { machine: receipt.by, edited, at: receipt.at, prompt: receipt.prompt?.split(':')[0], asked: receipt.asked };
}
