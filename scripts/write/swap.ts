import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { moveAside, moveIfFree } from './aside.ts';

/** A file that a write leaves when its process is killed: `.NAME.HASH-PID.lemma-new` or `….lemma-old`. */
export interface Leftover {
  /** `new` what was to be written; `old` what stood there, moved away for the moment in which the two change places. */
  readonly role: 'new' | 'old';
  /** Name of the file that was being written. */
  readonly name: string;
  /** Of what that file said, as the write knew it. */
  readonly hash: string;
  readonly pid: number;
}

const LEFT = /^\.(?<name>.+)\.(?<hash>[0-9a-f]{16})-(?<pid>\d+)\.lemma-(?<role>new|old)$/;

/** What a file's name says, where a write gave it that name; null for every other. */
export function leftover(path: string): Leftover | null {
  const { role, name, hash, pid } = LEFT.exec(basename(path))?.groups ?? {};
  return name && hash ? { role: role === 'old' ? 'old' : 'new', name, hash, pid: Number(pid) } : null;
}

/**
 * Writes a file whole or not at all, unless somebody else changed it: what a person saved while the run went on stays, whether
 * their editor writes in place or puts a new file there. Synchronous, so that nothing of this process comes between.
 * @param before text that the new one was made from; null where there must be no file; undefined where it does not matter
 * @returns whether it was written
 * @throws what the disk says, with the path; the file is then as it was
 */
export function swap(path: string, text: string, before: string | null | undefined): boolean {
  const target = existsSync(path) ? realpathSync(path) : path;
  const beside = (role: Leftover['role']) =>
    join(dirname(target), `.${basename(target)}.${hashOf(before ?? '')}-${process.pid}.lemma-${role}`);
  const fresh = beside('new');
  try {
    writeWhole(fresh, text, target);
    if (before === null) return moveIfFree(fresh, target);
    if (before !== undefined) return exchange(fresh, target, before, beside('old'));
    renameSync(fresh, target);
    return true;
  } catch (cause) {
    // A write through an open file does not say which.
    throw Object.assign(cause as NodeJS.ErrnoException, { path: (cause as NodeJS.ErrnoException).path ?? path });
  } finally {
    clear(fresh);
  }
}

/** What cannot be taken away now the next run takes away: why the write failed is the news. */
function clear(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** On the disk itself, with the leave and the owner of the file that it stands in for. */
function writeWhole(path: string, text: string, like: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  const old = statSync(like, { throwIfNoEntry: false });
  if (!old) return;
  chmodSync(path, old.mode);
  if (process.getuid?.() === 0) chownSync(path, old.uid, old.gid);
}

/**
 * The old file is moved away first and looked at there: whatever stood at the path at that moment is safe, and what an
 * editor still writes into it is seen.
 */
function exchange(fresh: string, path: string, before: string, old: string): boolean {
  try {
    renameSync(path, old);
  } catch (cause) {
    // Taken away by a person.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cause;
  }
  let done = false;
  try {
    const isSame = () => readFileSync(old, 'utf8') === before;
    done = isSame() && moveIfFree(fresh, path);
    if (done && !isSame()) {
      renameSync(old, path);
      done = false;
    }
  } finally {
    done = giveBack(old, path, hashOf(before)) === null && done;
  }
  return done;
}

/**
 * Puts what was moved away back to its place. Where there is a file again, it goes if it says what the write knew; else it is
 * somebody's and stays beside it, as `NAME.edited`.
 * @returns its new name, where it has one
 */
export function giveBack(old: string, path: string, hash: string): string | null {
  if (!existsSync(old) || moveIfFree(old, path)) return null;
  if (hashOf(readFileSync(old, 'utf8')) !== hash) return moveAside(old, `${path}.edited`);
  rmSync(old);
  return null;
}

/** Of every byte: a blank that a person added is an edit. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
