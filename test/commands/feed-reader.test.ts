import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FeedReader } from '../../scripts/commands/feed-reader.ts';

const FEED = '<rss><channel><title>T</title></channel></rss>';
const SLOW = `<rss><channel>${`<item><title>${'&#65;'.repeat(700_000)}</title></item>`.repeat(4)}</channel></rss>`;
const MINUTE = 60_000;

/** A reader, and a way to have it read `content` in a file. */
async function reader() {
  const folder = await mkdtemp(join(tmpdir(), 'lemma-reader-'));
  const feeds = new FeedReader();
  onTestFinished(async () => {
    await feeds.close();
    await rm(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'a.xml');
  const read = async (content: string | null, limit = MINUTE) => {
    if (content !== null) await writeFile(path, content);
    const { failed, text } = await feeds.read({ file: 'a.xml', content: path, kind: 'feed' }, limit);
    return { failed, line: JSON.parse(text) };
  };
  return { feeds, path, read };
}

test('a document that takes too long is named, and the next one is read', async () => {
  const { read } = await reader();
  expect(await read(SLOW, 10)).toEqual({
    failed: true,
    line: { file: 'a.xml', error: 'takes over 0.01 s to read: given up' },
  });
  expect((await read(FEED)).line.title).toBe('T');
});

test('a thread that was started ahead reads, and can be ended before it is ready', async () => {
  const { feeds, read } = await reader();
  feeds.open();
  expect((await read(FEED)).line.title).toBe('T');
  await feeds.close();
  feeds.open();
  await feeds.close();
  expect((await read(FEED)).line.title).toBe('T');
});

test('one thread serves many documents', async () => {
  const { read } = await reader();
  const lines = [await read(FEED), await read('<rss>'), await read(FEED)];
  expect(lines.map(({ failed }) => failed)).toEqual([false, true, false]);
});

test('what is no file is refused before it is opened for long', async () => {
  const { path, read } = await reader();
  execFileSync('mkfifo', [path]);
  expect((await read(null)).line.error).toBe('not a file');
});

test('documents that are asked for at once are read one after the other', async () => {
  const { feeds } = await reader();
  const feed = (title: string) => ({
    content: new TextEncoder().encode(FEED.replace('T', title)),
    kind: 'feed' as const,
  });
  const replies = await Promise.all(['One', 'Two'].map((title) => feeds.read({ file: title, ...feed(title) }, MINUTE)));
  expect(replies.map(({ text }) => JSON.parse(text).title)).toEqual(['One', 'Two']);
});
