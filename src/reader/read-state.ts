import { LIMITS, type Profile, type SavedStory, type Seen, type State, VERSION } from './state.ts';
import { isRecord, Unreadable } from './unreadable.ts';
import { upgrade } from './upgrade.ts';

const STORY = /^\d{4}\/\d{2}\/\d{2}\/[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TOPIC = /^[a-z0-9][a-z0-9-]{0,79}$/;
/** A headline in plain text. */
const TITLE = 1_000;

/**
 * Reads what is kept, from storage, a file or a link. Only what is known is taken over, and each text has its shape: an id can be
 * no other address.
 * @throws Unreadable with what is wrong and where
 */
export function readState(data: unknown): State {
  const { profile, profiles, keys, visits, opened } = upgrade(data);
  const read = list('profiles', profiles, LIMITS.profiles, profileAt);
  const names = read.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Unreadable('two profiles have one name');
  const current = text('profile', profile);
  if (!names.includes(current)) throw new Unreadable('profile names none of the profiles');
  return {
    ...{ v: VERSION, profile: current, profiles: read },
    ...{ keys: flag('keys', keys), visits: flag('visits', visits), opened: flag('opened', opened) },
  };
}

/**
 * The same from text, as storage and files have it.
 * @throws Unreadable with what is wrong and where
 */
export function readText(written: string): State {
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch {
    throw new Unreadable('it is no JSON');
  }
  return readState(data);
}

function profileAt(at: string, data: unknown): Profile {
  const { name, want, avoid, topics, hide, saved, read, seen } = record(at, data);
  const { avoided, read: readOnes } = record(`${at}.hide`, hide);
  return {
    name: text(`${at}.name`, name),
    want: list(`${at}.want`, want, LIMITS.words, text),
    avoid: list(`${at}.avoid`, avoid, LIMITS.words, text),
    topics: list(`${at}.topics`, topics, LIMITS.topics, shaped(TOPIC, 'no topic')),
    hide: { avoided: flag(`${at}.hide.avoided`, avoided), read: flag(`${at}.hide.read`, readOnes) },
    saved: list(`${at}.saved`, saved, LIMITS.saved, savedAt),
    read: list(`${at}.read`, read, LIMITS.read, storyId),
    seen: seenAt(`${at}.seen`, seen),
  };
}

function savedAt(at: string, data: unknown): SavedStory {
  const { id, title, date } = record(at, data);
  return { id: storyId(`${at}.id`, id), title: text(`${at}.title`, title, TITLE), date: day(`${at}.date`, date) };
}

function seenAt(at: string, data: unknown): Readonly<Record<string, Seen>> {
  const rows = list(at, Object.entries(record(at, data)), LIMITS.lists, (row, entry) => {
    const [path, seen] = entry as [string, unknown];
    const { before, newest, at: instant } = record(row, seen);
    if (typeof instant !== 'number' || !Number.isFinite(instant)) throw new Unreadable(`${row}.at is no instant`);
    return [path, { before: day(row, before), newest: day(row, newest), at: instant }] as const;
  });
  return Object.fromEntries(rows);
}

function record(at: string, value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new Unreadable(`${at} is missing or of another kind`);
  return value;
}

function text(at: string, value: unknown, most = LIMITS.text): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Unreadable(`${at} is no text`);
  if (value.length > most) throw new Unreadable(`${at} is longer than ${most} characters`);
  return value;
}

function flag(at: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Unreadable(`${at} is neither true nor false`);
  return value;
}

function list<T>(at: string, value: unknown, most: number, read: (at: string, value: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Unreadable(`${at} is no list`);
  if (value.length > most) throw new Unreadable(`${at} has more than ${most} entries`);
  return value.map((entry, index) => read(`${at}[${index}]`, entry));
}

const shaped = (shape: RegExp, fault: string) => (at: string, value: unknown) => {
  if (typeof value !== 'string' || !shape.test(value)) throw new Unreadable(`${at} is ${fault}`);
  return value;
};
const storyId = shaped(STORY, 'no story of this site');
const day = shaped(DAY, 'no day');
