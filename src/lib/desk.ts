import type { Edition, Fate } from '../schemas/edition.ts';
import type { Tiers } from '../schemas/tier.ts';
import { type StoryFile, sectionsOf } from '../story/file.ts';
import { hashField, hashText } from '../story/hash.ts';
import type { StoryMessage } from '../story/message.ts';
import { isPlacedByHand } from '../story/pins.ts';
import { renderBody } from '../story/render.ts';
import { carried } from '../story/sentences.ts';
import { reasonName } from './left-out.ts';

/** Something about a story that an editor may want to see. */
export interface DeskNote {
  readonly words: string;
  /** Line of the file, where one is concerned. */
  readonly line?: number;
  /** How bad it is: 100 for what keeps a story from being published, 1 for what is only good to know. */
  readonly weight: number;
}

/** A story, or a file that is none, with what there is to see about it. */
export interface DeskStory {
  /** Path below `content/`. */
  readonly path: string;
  /** Id and title; null for a file that cannot be used. */
  readonly story: { readonly id: string; readonly title: string } | null;
  /** The worst first. */
  readonly notes: readonly DeskNote[];
}

/** Points by which a score may miss a gate and be called close. */
const CLOSE = 2;

/**
 * Stories with something to see about them, the worst first.
 * @param messages what the check says, paths below `content/`
 * @param warnings of the stories' editions: what the check of support left out is named there
 */
export function deskStories(
  stories: readonly StoryFile[],
  messages: readonly StoryMessage[],
  warnings: readonly string[],
  tiers: Tiers,
): DeskStory[] {
  const said = Map.groupBy(messages, ({ path }) => path);
  const known = new Set(stories.map(({ path }) => path));
  const files = [...said.keys()].filter((path) => !known.has(path));
  const rows = [
    ...files.map((path): DeskStory => ({ path, story: null, notes: worstFirst((said.get(path) ?? []).map(noteOf)) })),
    ...stories.map((file): DeskStory => {
      const { id, path, data } = file;
      const told = (said.get(path) ?? []).map(noteOf);
      const notes = [...told, ...ownNotes(file, tiers), ...leftOutSentences(id, warnings)];
      return { path, story: { id, title: data.title }, notes: worstFirst(notes) };
    }),
  ];
  const weight = ({ notes }: DeskStory) => notes.reduce((sum, note) => sum + note.weight, 0);
  return rows
    .filter(({ notes }) => notes.length > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.path < b.path ? -1 : 1));
}

/** Works of some editions that are held and in no file, with the reason in words, the newest edition first. */
export function heldWorks(editions: readonly Edition[]): { readonly date: string; readonly work: Fate; why: string }[] {
  const newest = [...editions].sort((a, b) => (a.date < b.date ? 1 : -1));
  return newest.flatMap(({ date, entries }) =>
    entries
      .filter(({ fate, story }) => fate === 'held' && story === undefined)
      .map((work) => ({ date, work, why: reasonName(work.reason ?? 'held') })),
  );
}

const worstFirst = (notes: readonly DeskNote[]): DeskNote[] => [...notes].sort((a, b) => b.weight - a.weight);

function noteOf({ line, message, fix, severity }: StoryMessage): DeskNote {
  const words = `${message}: ${fix}`;
  if (severity === 'error') return { words, line, weight: 100 };
  return {
    words,
    line,
    weight: /^a formula was left as TeX/.test(message) ? 8 : /^a formula was/.test(message) ? 4 : 5,
  };
}

function ownNotes(file: StoryFile, tiers: Tiers): DeskNote[] {
  return [...heldNote(file), ...unsupported(file), ...close(file, tiers), ...locked(file)];
}

function heldNote({ data }: StoryFile): DeskNote[] {
  if (data.mergeInto !== undefined) return [];
  const why = Object.keys(data.owned).length === 0 ? 'begun by hand' : 'by an editor';
  return data.tier === 'held' ? [{ words: `Held, ${why}: not published`, weight: 30 }] : [];
}

/** Sentences between supported ones that no words of a source carry. */
function unsupported({ data, body, path, bodyLine }: StoryFile): DeskNote[] {
  const support = new Set(data.support.map(({ sentence }) => sentence));
  const sections = rendered(() => renderBody(body, { path, line: bodyLine, support }).sections);
  return sections.flatMap(({ slug, title, html }): DeskNote[] => {
    const count = carried.has(slug) ? (html.match(/<span class="by-hand">/g)?.length ?? 0) : 0;
    if (count === 0) return [];
    const words = `${title}: ${count} ${count === 1 ? 'sentence' : 'sentences'} without a source’s words`;
    return [{ words, weight: 10 * count }];
  });
}

/** A body that cannot be rendered has its message already. */
function rendered<T>(render: () => readonly T[]): readonly T[] {
  try {
    return render();
  } catch {
    return [];
  }
}

/** A score so near a gate that a small change would move the story. */
function close({ data }: StoryFile, { significance }: Tiers): DeskNote[] {
  const { total } = data.score;
  if (isPlacedByHand(data) || Object.keys(data.owned).length === 0) return [];
  return significance
    .filter(({ id, gate }) => id !== 'held' && Math.abs(total - gate) <= CLOSE)
    .map(({ name, gate }) => {
      const off = total - gate;
      const where = off === 0 ? 'at' : `${Math.abs(off)} ${off > 0 ? 'above' : 'below'}`;
      return { words: `Score ${total}, ${where} the gate of ${name}`, weight: 1 + CLOSE - Math.abs(off) };
    });
}

/** Fields and sections that a person holds: no run writes them. */
function locked({ data, body }: StoryFile): DeskNote[] {
  const sections = new Map(sectionsOf(body).map(({ key, text }) => [key, text]));
  const now = (key: string) =>
    key.startsWith('body.')
      ? hashText(sections.get(key) ?? '')
      : hashField((data as Record<string, unknown>)[key] ?? null);
  const held = Object.entries(data.owned).flatMap(([key, hash]) => (now(key) === hash ? [] : [key]));
  const parts = held.map((key) => key.replace('body.', '## ')).join(', ');
  return held.length > 0 ? [{ words: `A person’s, no run writes it: ${parts}`, weight: 1 }] : [];
}

/** What the check of support left out of a story's summary, as its edition has it. */
function leftOutSentences(id: string, warnings: readonly string[]): DeskNote[] {
  const start = `support: ${id}: `;
  return warnings
    .filter((line) => line.startsWith(start))
    .map((line) => ({ words: `Left out: ${line.slice(start.length)}`, weight: 3 }));
}
