import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { checkSize } from '../parse/parse.ts';
import { parseBody } from '../read.ts';
import type { FeedJob, FeedLine } from './feed-reader.ts';

// The thread of `FeedReader`: it says that it is ready; then a job in, what was read out, as JSON.
parentPort?.on('message', (job: FeedJob) => {
  const line = read(job);
  parentPort?.postMessage({ failed: 'error' in line, text: JSON.stringify(line) });
});
parentPort?.postMessage('ready');

function read({ file, content, kind, url = '', contentType = null }: FeedJob): FeedLine {
  try {
    const body = typeof content === 'string' ? contentOf(content) : content;
    return { file, ...parseBody({ source: { kind }, body, url, contentType }) };
  } catch (cause) {
    // Whatever one document does to the parser, it is that document's fault and not the list's.
    return { file, error: reasonOf(cause) };
  }
}

function contentOf(path: string): Uint8Array {
  // A pipe without a writer would hold up the thread where nobody can end it.
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new Error('not a file');
    checkSize(stat.size);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  return (code ? `cannot be read: ${code}` : message).split('\n')[0] ?? '';
}
