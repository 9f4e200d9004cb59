import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runMorning } from '../../scripts/commands/run-morning.ts';
import { openSample } from '../../scripts/commands/sample.ts';
import { type Answer, sendRows, serveEmbeddings } from '../embed/server.ts';
import { scratch, snapshot, tablesIn, testIo } from './folder.ts';

const content = new URL('../../content', import.meta.url).pathname;
const CLOCK = '2026-05-05T06:12:00Z';

/** Two runs of a morning with an endpoint of that behaviour, or with none. */
async function mornings(answer?: Answer) {
  await using folder = await scratch();
  const sample = await openSample(content);
  const dir = join(folder.path, 'content');
  await tablesIn(dir);
  const { url, asked } = await serveEmbeddings(answer);
  if (answer) await appendFile(join(dir, 'site.yaml'), `embeddings: { url: "${url}", model: fake }\n`);
  const io = testIo(CLOCK);
  const options = { contentDir: dir, cacheDir: join(folder.path, 'cache'), date: '2026-05-05' };
  const sourcesFile = join(sample.contentDir, 'sources.yaml');
  const first = await runMorning(io, { ...options, sourcesFile });
  const requests = asked.length;
  const second = await runMorning(testIo(CLOCK), { ...options, sourcesFile });
  await sample.close();
  const { 'editions/2026-05-05.json': ledger = '', 'site.yaml': _, ...stories } = await snapshot(dir);
  return { first, second, requests: [requests, asked.length - requests], ledger: JSON.parse(ledger), stories, io };
}

it('asks once for the vectors of a morning, and writes nothing in a second run', async () => {
  const { first, second, requests, ledger } = await mornings(sendRows);
  expect([first.written.length > 1, second.written, requests, ledger.warnings]).toEqual([true, [], [1, 0], []]);
});

it('makes the stories by the words where the endpoint fails, and says so', async () => {
  const [words, failing] = [await mornings(), await mornings((response) => response.writeHead(401).end())];
  expect(failing.stories).toEqual(words.stories);
  expect(failing.ledger.warnings).toEqual([expect.stringMatching(/^cluster: embeddings: .* answered 401: /)]);
  expect(failing.io.said().err).toContain('  warning: cluster: embeddings: ');
});

it('asks nobody by default', async () => {
  expect((await mornings()).requests).toEqual([0, 0]);
});
