import { createHash, hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';
import { type StoryData, storySchema } from '../../src/schemas/story.ts';

/** What is known of a story's file without reading it. */
export interface StoryRow {
  /** Size and time of the file that the rest is about. */
  readonly stamp: string;
  /** Hash of its text. */
  readonly hash: string;
  /** Ids of works that its text names. */
  readonly works: readonly string[];
  /** Its frontmatter, checked; kept for the days that a morning looks back on. */
  readonly data?: StoryData | undefined;
}

/** What is known of a ledger without reading it. */
export interface EditionRow {
  readonly stamp: string;
  /** The ledger without its entries. */
  readonly card: Edition;
  /** Ids of its entries. */
  readonly works: readonly string[];
}

/** What a run knew of the files of a content folder, by their paths. */
export interface ArchiveIndex {
  readonly stories: Map<string, StoryRow>;
  readonly editions: Map<string, EditionRow>;
}

export const emptyIndex = (): ArchiveIndex => ({ stories: new Map(), editions: new Map() });

/** Rows hold what the schemas say; under other schemas they are worth nothing. */
const version = createHash('sha256')
  .update(
    JSON.stringify([
      1,
      ...[storySchema, editionSchema].map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any' })),
    ]),
  )
  .digest('hex')
  .slice(0, 16);

/**
 * Reads an index that `writeIndex` wrote. It saves reading and never decides: a row counts only for a file with its stamp or
 * its text. One that is missing, spoiled or of another version is empty.
 */
export async function readIndex(path: string): Promise<ArchiveIndex> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8'));
    if (kept.version !== version) return emptyIndex();
    return { stories: new Map(kept.stories), editions: new Map(kept.editions) };
  } catch {
    return emptyIndex();
  }
}

/** Writes an index, whole or not at all. Where it cannot be written the next run reads more, that is all. */
export async function writeIndex(path: string, { stories, editions }: ArchiveIndex): Promise<void> {
  const text = JSON.stringify({ version, stories: [...stories], editions: [...editions] });
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFileAtomic(path, text))
    .catch(() => undefined);
}

export const hashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);
