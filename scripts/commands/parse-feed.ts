import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { ParsedFeed } from '../model.ts';
import { parseFeed } from '../parse/parse.ts';
import { exit, type Io, UserError } from './io.ts';

interface Flags {
  stdinList?: boolean;
  url?: string;
  contentType?: string;
}

/** One document to read. */
interface Job {
  readonly file: string;
  readonly url?: string;
  readonly contentType?: string;
}

/** What is printed for a document. */
type Line = ({ readonly file: string } & ParsedFeed) | { readonly file: string; readonly error: string };

/** `parse-feed`: feeds in, one JSON object a line out. A document that cannot be read is told of, and the list goes on. */
export function parseFeedCommand(io: Io): Command {
  return new Command('parse-feed')
    .description('read feeds from files and print one JSON object a line')
    .argument('[files...]', 'documents to read')
    .option('--stdin-list', 'read PATH[TAB URL[TAB CONTENT-TYPE]] from stdin, one a line')
    .option('--url <url>', 'address the document was read from')
    .option('--content-type <type>', 'Content-Type it came with')
    .action(async (files: string[], flags: Flags) => {
      if (files.length === 0 && !flags.stdinList) {
        throw new UserError(exit.usage, 'parse-feed: no document: name files, or give --stdin-list');
      }
      const failed: string[] = [];
      for await (const job of jobs(files, flags, io)) {
        const line = await read(job, io.cwd);
        if ('error' in line) failed.push(job.file);
        io.stdout.write(`${JSON.stringify(line)}\n`);
      }
      if (failed.length > 0) throw new UserError(exit.badInput, complaint(failed));
    });
}

async function* jobs(files: readonly string[], flags: Flags, io: Io): AsyncGenerator<Job> {
  const { url, contentType } = flags;
  for (const file of files) yield { file, url, contentType };
  if (!flags.stdinList) return;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const [file = '', ownUrl, ownType] = line.split('\t');
    if (file.trim() !== '') yield { file, url: ownUrl || url, contentType: ownType || contentType };
  }
}

async function read({ file, url, contentType }: Job, cwd: string): Promise<Line> {
  try {
    const body = await readFile(resolve(cwd, file));
    return { file, ...parseFeed(body, { url, contentType }) };
  } catch (cause) {
    // Whatever one document does to the parser, it is that document's fault and not the list's.
    return { file, error: reasonOf(cause) };
  }
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  return (code ? `cannot be read: ${code}` : message).split('\n')[0] ?? '';
}

function complaint(failed: readonly string[]): string {
  const [first = ''] = failed;
  const [subject, what] = failed.length === 1 ? [first, 'is'] : [`${failed.length} documents`, 'are'];
  return `parse-feed: ${subject}: ${what} not readable as a feed: see "error" in the output`;
}
