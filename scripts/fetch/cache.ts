import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** What is kept beside a body. */
const recordSchema = z.strictObject({
  /** Address that was asked. */
  address: z.string(),
  /** Address that answered, after redirects. */
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  contentType: z.string().nullable(),
  /** An instant: until then the server need not be asked. */
  freshUntil: z.string().nullable(),
  /** What a person should know of how it came. */
  notes: z.array(z.string()),
  /** Of the body: a pair of files that does not fit together is no copy. */
  sha256: z.string(),
});

/** The last good answer of an address. */
export type Copy = Omit<z.infer<typeof recordSchema>, 'address' | 'sha256' | 'notes'> & {
  readonly notes: readonly string[];
  readonly body: Uint8Array;
};

/**
 * The copy of `address` in `dir`; null where there is none. One that is not whole, or of another version, is moved aside
 * and told of: the address is asked again.
 * @param tell takes one line for people
 */
export async function readCopy(dir: string, address: string, tell: (line: string) => void): Promise<Copy | null> {
  const files = filesOf(dir, address);
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(files.record, 'utf8')));
    const body = new Uint8Array(await readFile(files.body));
    if (record.address !== address || record.sha256 !== hashOf(body)) throw new Error('record and body differ');
    const { address: _, sha256: __, ...rest } = record;
    return { ...rest, body };
  } catch (cause) {
    if (await moveAside(files))
      tell(`its last copy could not be read, moved to ${files.body}.unreadable: ${why(cause)}`);
    return null;
  }
}

/** Whether there was a copy to move. */
async function moveAside(files: ReturnType<typeof filesOf>): Promise<boolean> {
  const move = (path: string) =>
    rename(path, `${path}.unreadable`).then(
      () => true,
      () => false,
    );
  return (await Promise.all([move(files.record), move(files.body)])).some(Boolean);
}

function why(cause: unknown): string {
  return cause instanceof z.ZodError ? 'of another version' : String((cause as Error).message).slice(0, 80);
}

/** Keeps `copy`, the body first, so that a run that is cut off leaves no record of what is not there. */
export async function writeCopy(dir: string, address: string, { body, ...rest }: Copy): Promise<void> {
  const files = filesOf(dir, address);
  await mkdir(dir, { recursive: true });
  await writeFileAtomic(files.body, Buffer.from(body));
  const record = { address, ...rest, sha256: hashOf(body) };
  await writeFileAtomic(files.record, `${JSON.stringify(record, null, 2)}\n`);
}

function filesOf(dir: string, address: string): { readonly record: string; readonly body: string } {
  const name = join(dir, hashOf(address).slice(0, 24));
  return { record: `${name}.json`, body: `${name}.body` };
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
