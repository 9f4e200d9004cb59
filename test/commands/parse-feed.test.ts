import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { exit } from '../../scripts/commands/io.ts';
import { parseFeedCommand } from '../../scripts/commands/parse-feed.ts';

const FEED = '<rss version="2.0"><channel><title>T</title><item><title>A</title><link>a</link></item></channel></rss>';

/** Runs the command in a folder with `files`; gives the printed objects and the failure, if any. */
async function run(files: Record<string, string>, argv: readonly string[], stdin = '') {
  const cwd = await mkdtemp(join(tmpdir(), 'lemma-parse-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
  const stdout = new PassThrough();
  const io = { stdin: Readable.from([stdin]), stdout, stderr: new PassThrough(), env: {}, cwd, now: () => new Date(0) };
  const command = parseFeedCommand(io).exitOverride();
  const failure = await command.parseAsync([...argv], { from: 'user' }).then(
    () => null,
    (error: unknown) => error,
  );
  stdout.end();
  const lines = (await text(stdout)).split('\n').filter(Boolean);
  return { failure, objects: lines.map((line) => JSON.parse(line)) };
}

test('prints a feed as one object', async () => {
  const { failure, objects } = await run({ 'a.xml': FEED }, ['a.xml', '--url', 'https://a.example/feed']);
  expect(failure).toBeNull();
  expect(objects).toEqual([
    {
      file: 'a.xml',
      format: 'rss',
      title: 'T',
      link: null,
      updated: null,
      items: [
        {
          id: null,
          title: 'A',
          link: 'https://a.example/a',
          authors: [],
          summary: '',
          categories: [],
          published: null,
          updated: null,
        },
      ],
    },
  ]);
});

test('a list goes on after a document that is no feed, in its order, and ends with 65', async () => {
  const list = 'a.xml\tnone.xml\n\nbad.xml\r\ngone.xml\na.xml\thttps://b.example/\ttext/xml; charset=utf-8\n';
  const { failure, objects } = await run({ 'a.xml': FEED, 'bad.xml': '<rss>' }, ['--stdin-list'], list);
  expect(objects.map((o) => [o.file, o.error ?? o.items[0].link])).toEqual([
    ['a.xml', null],
    ['bad.xml', 'ends before </rss>: truncated'],
    ['gone.xml', 'no such file'],
    ['a.xml', 'https://b.example/a'],
  ]);
  expect(failure).toMatchObject({
    code: exit.badInput,
    message: 'parse-feed: 2 documents: are not readable as a feed: see "error" in the output',
  });
});

test('without a document it says what to give', async () => {
  const { failure } = await run({}, []);
  expect(failure).toMatchObject({ code: exit.usage });
});
