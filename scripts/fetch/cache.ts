import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
 * Its time of change says when it was used last.
 * @param tell takes one line for people
 */
export async function readCopy(
  dir: string,
  address: string,
  now: Date,
  tell: (line: string) => void,
): Promise<Copy | null> {
  const files = filesOf(dir, address);
  const [record, body] = await Promise.all([files.record, files.body].map(bytesOf));
  if (!record && !body) return null;
  try {
    const copy = copyIn(record, body, address);
    await markUsed(files, now);
    return copy;
  } catch (cause) {
    const moved = await Promise.all([files.record, files.body].map(moveAside));
    const names = moved.filter((name) => name !== null).join(', ');
    tell(`its last copy could not be read (${why(cause)}): moved to ${names}`);
    return null;
  }
}

/** A file's bytes; null where there is none, or none for us to read now. */
function bytesOf(path: string): Promise<Uint8Array | null> {
  return readFile(path).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

function copyIn(record: Uint8Array | null | undefined, body: Uint8Array | null | undefined, address: string): Copy {
  if (!record || !body) throw new Error('half of it is missing');
  const read = recordSchema.parse(JSON.parse(new TextDecoder().decode(record)));
  if (read.address !== address || read.sha256 !== hashOf(body)) throw new Error('its two files do not fit');
  const { address: _, sha256: __, ...rest } = read;
  return { ...rest, body };
}

async function markUsed(files: ReturnType<typeof filesOf>, now: Date): Promise<void> {
  for (const file of Object.values(files)) await utimes(file, now, now).catch(() => undefined);
}

/** The new name, null where there was nothing to move. A cache keeps one such file: what it says can be asked for. */
function moveAside(path: string): Promise<string | null> {
  const to = `${path}.unreadable`;
  return rename(path, to).then(
    () => basename(to),
    () => null,
  );
}

function why(cause: unknown): string {
  return cause instanceof z.ZodError ? 'of another version' : String((cause as Error).message).slice(0, 80);
}

/** Keeps `copy`, the body first, so that a run that is cut off leaves no record of what is not there. */
export async function writeCopy(dir: string, address: string, now: Date, { body, ...rest }: Copy): Promise<void> {
  const files = filesOf(dir, address);
  await mkdir(dir, { recursive: true });
  await writeFileAtomic(files.body, Buffer.from(body));
  const record = { address, ...rest, sha256: hashOf(body) };
  await writeFileAtomic(files.record, `${JSON.stringify(record, null, 2)}\n`);
  await markUsed(files, now);
}

function filesOf(dir: string, address: string): { readonly record: string; readonly body: string } {
  const name = join(dir, hashOf(address).slice(0, 24));
  return { record: `${name}.json`, body: `${name}.body` };
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
