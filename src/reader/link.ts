import { readText } from './read-state.ts';
import type { State } from './state.ts';
import { Unreadable } from './unreadable.ts';

/** A link of more characters is cut by some programs that it passes through. */
const LONG = 8_000;
/** Bounds for what a stranger's link may cost, in characters and bytes. */
const MOST = { characters: 1_000_000, bytes: 8_000_000 };
const CUT = 'it is cut off, or was changed on its way';

/** A state as text for the fragment of a link. */
export interface LinkText {
  readonly text: string;
  /** Whether the marks of what was read had to stay behind. */
  readonly withoutRead: boolean;
}

/** Whether the browser can pack and unpack links at all: those before 2023 cannot. */
export const canLink = (): boolean => 'CompressionStream' in globalThis;

/** Packs a state for a link: deflated JSON as base64url. Visits stay behind, and the marks of what was read where they make it long. */
export async function packLink(state: State): Promise<LinkText> {
  const whole = await packed(portable(state, true));
  const hasRead = state.profiles.some(({ read }) => read.length > 0);
  if (whole.length <= LONG || !hasRead) return { text: whole, withoutRead: false };
  return { text: await packed(portable(state, false)), withoutRead: true };
}

/**
 * Unpacks a state from a link.
 * @throws Unreadable with what is wrong
 */
export async function unpackLink(text: string): Promise<State> {
  if (!canLink()) throw new Unreadable('this browser is too old to unpack it');
  if (text.length > MOST.characters) throw new Unreadable('it is longer than any that this site makes');
  const bytes = await pumped(bytesOf(text), new DecompressionStream('deflate-raw'), MOST.bytes);
  return readText(textOf(bytes));
}

const portable = (state: State, read: boolean): State => ({
  ...state,
  profiles: state.profiles.map((profile) => ({ ...profile, seen: {}, read: read ? profile.read : [] })),
});

async function packed(state: State): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(state));
  const bytes = await pumped(json, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new Unreadable(CUT);
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    throw new Unreadable(CUT);
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(CUT);
  }
}

/** Runs bytes through a stream and stops at `most`: a short link may unpack to more than memory holds. */
async function pumped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable(CUT);
    });
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size <= most) continue;
    await reader.cancel();
    throw new Unreadable('it unpacks to more than a reader can have');
  }
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => {
    whole.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return whole;
}
