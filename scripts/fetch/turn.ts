import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { FetchError } from './failure.ts';

/** The right to ask, held by one run at a time over all processes. */
export interface Turn {
  /** When the last request of any run was under way, in milliseconds since 1970; -Infinity before the first. */
  readonly last: number;
  /** Notes on disk that a request is under way at this time. */
  readonly note: (at: number) => void;
  /** Gives the turn back, at this time. */
  readonly end: (at: number) => void;
}

/** Between two looks at a lock that another run holds, in milliseconds. */
const LOOK = 50;
/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const [BUSY, CORRUPT, NOT_A_DATABASE] = [5, 11, 26];

/**
 * Waits until no other run holds `file`, then holds it. The lock is SQLite's, which is the operating system's: it goes
 * with its process, however that ends, so there is no old lock to be told from a live one. (The lock packages of npm keep
 * a file and guess its owner's death by age; Node itself locks no files.)
 * @param patienceMs longest wait
 * @throws FetchError when another run holds it longer than that, or the file cannot be written
 */
export async function takeTurn(file: string, patienceMs: number): Promise<Turn> {
  await mkdir(dirname(file), { recursive: true }).catch((cause: unknown) => refuse(file, cause));
  for (let waited = 0; waited <= patienceMs; waited += LOOK) {
    const turn = await tryTurn(file);
    if (turn) return turn;
    await pause(LOOK);
  }
  const fix = 'wait until it has ended, then run again';
  throw new FetchError(`another run has held arXiv's turn for ${patienceMs / 1000} s (${file})`, fix);
}

/** Null while somebody else holds the lock. What is no lock file is made anew. */
async function tryTurn(file: string): Promise<Turn | null> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    return hold(database);
  } catch (cause) {
    if (database?.isOpen) database.close();
    const code = (cause as { errcode?: number }).errcode ?? 0;
    if (code === CORRUPT || code === NOT_A_DATABASE) await rm(file, { force: true });
    else if (code !== BUSY) refuse(file, cause);
    return null;
  }
}

/** Exclusive locking keeps the lock beyond the transaction, until the file is closed. */
function hold(database: DatabaseSync): Turn {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  database.exec('CREATE TABLE IF NOT EXISTS requests (at REAL); COMMIT');
  const last = database.prepare('SELECT max(at) AS at FROM requests').get()?.at;
  const note = (at: number) => {
    database.exec('BEGIN; DELETE FROM requests');
    database.prepare('INSERT INTO requests VALUES (?)').run(at);
    database.exec('COMMIT');
  };
  const end = (at: number) => {
    try {
      note(at);
    } finally {
      database.close();
    }
  };
  return { last: typeof last === 'number' ? last : Number.NEGATIVE_INFINITY, note, end };
}

/** Without the lock two runs could ask at once, which arXiv's terms forbid: then rather nobody asks. */
function refuse(file: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  const fix = 'make room, and give this user leave to write there';
  throw new FetchError(`cannot keep arXiv's pace with other runs: ${file}: ${why}`, fix, { cause });
}
