import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { type FeedJob, FeedReader } from './feed-reader.ts';
import { exit, type Io, UserError } from './io.ts';

interface Flags {
  stdinList?: boolean;
  url?: string;
  contentType?: string;
}

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
      const reader = new FeedReader();
      try {
        for await (const job of jobs(files, flags, io)) {
          const { failed: isFailed, text } = await reader.read(job);
          if (isFailed) failed.push(job.file);
          io.stdout.write(`${text}\n`);
        }
      } finally {
        await reader.close();
      }
      if (failed.length > 0) throw new UserError(exit.badInput, complaint(failed));
    });
}

async function* jobs(files: readonly string[], flags: Flags, io: Io): AsyncGenerator<FeedJob> {
  const { url, contentType } = flags;
  const job = (file: string) => ({ file, kind: 'feed' as const, content: resolve(io.cwd, file) });
  for (const file of files) yield { ...job(file), url, contentType };
  if (!flags.stdinList) return;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const [file = '', ownUrl, ownType] = line.split('\t');
    if (file.trim() !== '') yield { ...job(file), url: ownUrl || url, contentType: ownType || contentType };
  }
}

function complaint(failed: readonly string[]): string {
  const [first = ''] = failed;
  const [subject, what] = failed.length === 1 ? [first, 'is'] : [`${failed.length} documents`, 'are'];
  return `parse-feed: ${subject}: ${what} not readable as a feed: see "error" in the output`;
}
