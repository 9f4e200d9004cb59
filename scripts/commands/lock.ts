import { mkdir, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { exit, UserError } from './io.ts';

/** Between two looks at a lock that another process holds, in milliseconds. */
const LOOK = 100;
/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const [BUSY, CORRUPT, NOT_A_DATABASE] = [5, 11, 26];

/**
 * Does `work` while no other process of this machine does it. The lock is the operating system's, by way of SQLite: it
 * goes with its process, however that ends. What stands in the file says nothing, so that neither a number that
 * another process has got since nor a file that came from another host holds anybody up.
 * @param file what the processes lock; it stays, empty
 * @param onWait called once, when another process is first
 * @throws UserError 75 where the file cannot be locked
 */
export async function inTurn<T>(file: string, work: () => Promise<T>, onWait: () => void): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  let lock = await tryLock(file);
  if (!lock) onWait();
  for (; !lock; lock = await tryLock(file)) await pause(LOOK);
  return work().finally(() => lock?.close());
}

/** Null while another process holds the lock. */
async function tryLock(file: string): Promise<DatabaseSync | null> {
  const database = new DatabaseSync(file, { open: false, timeout: 0 });
  try {
    database.open();
    // The transaction stays open and writes nothing; it ends when the file is closed.
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (cause) {
    if (database.isOpen) database.close();
    const code = (cause as { errcode?: number }).errcode ?? 0;
    if (code === BUSY) return null;
    if (code !== CORRUPT && code !== NOT_A_DATABASE) throw cannotLock(file, cause);
    // Emptied in place: to remove it could take the file from under a process that has just locked it.
    await truncate(file);
    return tryLock(file);
  }
}

function cannotLock(file: string, cause: unknown): UserError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new UserError(exit.tryAgain, `lock: ${file}: ${why}: give this user leave to write there`, { cause });
}
