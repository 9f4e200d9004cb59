import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
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

/** The copy of `address` in `dir`; null where there is none, or none that is whole. */
export async function readCopy(dir: string, address: string): Promise<Copy | null> {
  const files = filesOf(dir, address);
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(files.record, 'utf8')));
    const body = new Uint8Array(await readFile(files.body));
    const whole = record.address === address && record.sha256 === hashOf(body);
    const { address: _, sha256: __, ...rest } = record;
    return whole ? { ...rest, body } : null;
  } catch {
    // Missing, unreadable or of another version: all the same to a cache, the address is asked again.
    return null;
  }
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
