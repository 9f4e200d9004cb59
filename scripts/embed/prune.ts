import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dayOf } from './cache.ts';

/**
 * Throws away vectors that were used last before a day, and the files of models that have none left. What cannot be
 * thrown away, or is no such cache, stays: whoever opens it sees to that.
 * @param dir folder of the caches; there may be none
 */
export function pruneVectors(dir: string, before: Date): void {
  for (const name of namesIn(dir).filter((one) => one.endsWith('.db'))) {
    const file = join(dir, name);
    if (isEmptied(file, dayOf(before))) rmSync(file, { force: true });
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function isEmptied(file: string, day: number): boolean {
  const database = new DatabaseSync(file, { open: false, timeout: 5000 });
  try {
    database.open();
    database.prepare('DELETE FROM vectors WHERE used < ?').run(day);
    return database.prepare('SELECT 1 FROM vectors').get() === undefined;
  } catch {
    return false;
  } finally {
    if (database.isOpen) database.close();
  }
}
