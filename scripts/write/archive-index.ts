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
      2,
      ...[storySchema, editionSchema].map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any' })),
    ]),
  )
  .digest('hex')
  .slice(0, 16);

/** Rows in a line of the file: as one text a year's index, which is written and read in every run, takes 100 MB. */
const LINE = 500;
const NEWLINE = 10;

/** A line of the file behind the first, which says the version. */
interface Line {
  readonly of: keyof ArchiveIndex;
  readonly rows: readonly (readonly [string, StoryRow & EditionRow])[];
}

/**
 * Reads an index that `writeIndex` wrote. It saves reading and never decides: a row counts only for a file with its stamp or
 * its text. One that is missing, spoiled or of another version is empty.
 */
export async function readIndex(path: string): Promise<ArchiveIndex> {
  try {
    const [first, ...lines] = linesOf(await readFile(path));
    const index = emptyIndex();
    if (first?.toString() !== version) return index;
    for (const line of lines) {
      const { of, rows }: Line = JSON.parse(line.toString());
      for (const [file, row] of rows) index[of].set(file, row);
    }
    return index;
  } catch {
    return emptyIndex();
  }
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    // The last line ends like all the others.
    if (end === -1) throw new Error('cut off');
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** Writes an index, whole or not at all. Where it cannot be written the next run reads more, that is all. */
export async function writeIndex(path: string, { stories, editions }: ArchiveIndex): Promise<void> {
  const lines = [Buffer.from(`${version}\n`), ...linesFor('stories', stories), ...linesFor('editions', editions)];
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFileAtomic(path, Buffer.concat(lines)))
    .catch(() => undefined);
}

function linesFor(of: keyof ArchiveIndex, all: ReadonlyMap<string, StoryRow | EditionRow>): Buffer[] {
  const lines: Buffer[] = [];
  let rows: unknown[] = [];
  const close = () => {
    if (rows.length > 0) lines.push(Buffer.from(`${JSON.stringify({ of, rows })}\n`));
    rows = [];
  };
  for (const row of all) if (rows.push(row) === LINE) close();
  close();
  return lines;
}

export const hashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);
