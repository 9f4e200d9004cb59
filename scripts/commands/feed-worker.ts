import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FeedJob, FeedLine } from './feed-reader.ts';

// A thread has a cache of its own to open, before it loads what is in there.
enableCompileCache(workerData);
const { parseBody } = await import('../parse/body.ts');
const { checkSize } = await import('../parse/parse.ts');
// It does not come to an end of its own, at which the cache would be written.
flushCompileCache();

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
