import { readState, readText } from '../../reader/read-state.ts';
import { emptyState, type State } from '../../reader/state.ts';
import { Unreadable } from '../../reader/unreadable.ts';
import { KEY } from './key.ts';

/** What is kept for this page alone, where the browser keeps nothing. */
let inMemory: State | undefined;

/** Said where a change is not kept. */
export const NOT_KEPT = 'This browser keeps nothing for this site: it will be forgotten when you leave the page.';

/** The state, and what is wrong with what was stored, if anything is: then it is an empty one. */
export function load(): { readonly state: State; readonly problem: string | null } {
  if (inMemory) return { state: inMemory, problem: null };
  const stored = storedText();
  if (stored === null) return { state: emptyState(), problem: null };
  try {
    return { state: readText(stored), problem: null };
  } catch (error) {
    return { state: emptyState(), problem: wordsOf(error) };
  }
}

/**
 * Changes the state by what is stored at that moment: another tab may have changed it. Gives words where that failed or
 * will not last, null where it is kept.
 */
export function change(by: (state: State) => State): string | null {
  const { state, problem } = load();
  try {
    const next = readState(by(state));
    return keep(next, problem !== null);
  } catch (error) {
    return `Not done: ${wordsOf(error)}.`;
  }
}

function keep(next: State, isForeign: boolean): string | null {
  try {
    if (inMemory) throw new Error(NOT_KEPT);
    // What cannot be read is put aside before it is written over.
    if (isForeign) localStorage.setItem(`${KEY}-aside-${Date.now()}`, storedText() ?? '');
    localStorage.setItem(KEY, JSON.stringify(next));
    return null;
  } catch {
    inMemory = next;
    return NOT_KEPT;
  }
}

/** Why data was refused. */
export function wordsOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  throw error;
}

/** What is stored and cannot be read, and what was put aside for that reason. */
export function foreign(): readonly string[] {
  const stored = load().problem === null ? null : storedText();
  const before = asideKeys().map((key) => localStorage.getItem(key) ?? '');
  return [...(stored === null ? [] : [stored]), ...before];
}

/** Forgets everything, what was put aside as well. */
export function forget(): void {
  inMemory = undefined;
  try {
    for (const key of [KEY, ...asideKeys()]) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function asideKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${KEY}-aside-`));
  } catch {
    return [];
  }
}

/** Whether the browser keeps anything. */
export function isKept(): boolean {
  try {
    localStorage.setItem(`${KEY}-try`, '');
    localStorage.removeItem(`${KEY}-try`);
    return inMemory === undefined;
  } catch {
    return false;
  }
}

function storedText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
