import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** Vectors that came before, by a key of their text. Nothing here fails: without a cache a run costs its requests, that is all. */
export interface VectorCache {
  /** Those of the keys that are kept and whole. */
  readonly read: (keys: Iterable<string>) => Map<string, Float32Array>;
  readonly write: (vectors: ReadonlyMap<string, Float32Array>) => void;
  readonly close: () => void;
}

const BUSY = 5;
const NONE: VectorCache = { read: () => new Map(), write: () => undefined, close: () => undefined };

/**
 * Opens the cache in `file`, or makes it; what is there and is no such cache is thrown away.
 * @param now when its vectors are used
 */
export function openCache(file: string, now: Date): VectorCache {
  try {
    return open(file, now);
  } catch (cause) {
    if ((cause as { errcode?: number }).errcode === BUSY) return NONE;
  }
  try {
    rmSync(file, { force: true });
    return open(file, now);
  } catch {
    return NONE;
  }
}

function open(file: string, now: Date): VectorCache {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    layOut(database, dayOf(now));
    const find = database.prepare('SELECT vector, sum FROM vectors WHERE key = ?');
    const use = database.prepare('UPDATE vectors SET used = ? WHERE key = ?');
    const keep = database.prepare('INSERT OR REPLACE INTO vectors (key, vector, sum, used) VALUES (?, ?, ?, ?)');
    const markUsed = (keys: Iterable<string>) =>
      inOne(database, () => Array.from(keys, (key) => use.run(dayOf(now), key)));
    return {
      read: (keys) => {
        const found = orElse(() => readAll(find, keys), new Map());
        orElse(() => markUsed(found.keys()), undefined);
        return found;
      },
      write: (vectors) => orElse(() => inOne(database, () => writeAll(keep, vectors, dayOf(now))), undefined),
      close: () => database.close(),
    };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Days since 1970, by which it is noted when a vector was used. */
export const dayOf = (date: Date): number => Math.floor(date.getTime() / 86_400_000);

function layOut(database: DatabaseSync, today: number): void {
  // A file that a power cut spoils is made again.
  database.exec('PRAGMA synchronous = OFF');
  database.exec(
    'CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL, sum INTEGER NOT NULL, used INTEGER)',
  );
  const isOld = !database.prepare("SELECT 1 FROM pragma_table_info('vectors') WHERE name = 'used'").get();
  // What an earlier version kept counts as used today.
  if (isOld) database.exec(`ALTER TABLE vectors ADD COLUMN used INTEGER; UPDATE vectors SET used = ${today}`);
}

function inOne(database: DatabaseSync, work: () => unknown): void {
  database.exec('BEGIN');
  try {
    work();
  } finally {
    database.exec('COMMIT');
  }
}

function orElse<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}

function readAll(find: StatementSync, keys: Iterable<string>): Map<string, Float32Array> {
  const found = new Map<string, Float32Array>();
  for (const key of keys) {
    const row = find.get(key);
    if (!(row?.vector instanceof Uint8Array) || row.vector.length % 4 !== 0) continue;
    if (crc32(row.vector) === row.sum) found.set(key, new Float32Array(row.vector.slice().buffer));
  }
  return found;
}

function writeAll(keep: StatementSync, vectors: ReadonlyMap<string, Float32Array>, today: number): void {
  for (const [key, vector] of vectors) {
    const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
    keep.run(key, bytes, crc32(bytes), today);
  }
}
