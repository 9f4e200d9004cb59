import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadConfig } from '../../scripts/commands/config.ts';
import { embedderFor } from '../../scripts/commands/embeddings.ts';
import { stageCommand } from '../../scripts/commands/stage.ts';
import { filters, type Row } from '../../scripts/commands/stages.ts';
import { extractive } from '../../scripts/summarise/summarise.ts';
import { day } from '../cluster/day.ts';
import { rowFor } from '../embed/scene.ts';
import { sendRows, serveEmbeddings } from '../embed/server.ts';
import { scratch, tablesIn, testIo } from '../morning/folder.ts';

const AT = '2026-05-05T06:00:00Z';
const content = new URL('../../content', import.meta.url).pathname;

async function* rows(): AsyncGenerator<Row> {
  yield* day as unknown as Row[];
}

/** What a filter gives, with learnt vectors of `url` or none, and what is said on stderr. */
async function filtered(name: 'cluster' | 'related', url?: string, over: object = {}) {
  await using folder = await scratch();
  const io = testIo(AT);
  const config = await loadConfig(content, content);
  const embed = embedderFor(io, url === undefined ? undefined : rowFor(url, over), { cacheDir: folder.path });
  const out: unknown[] = [];
  const options = { config, window: Number.POSITIVE_INFINITY, summariser: extractive, embed };
  for await (const row of filters[name](rows(), options)) out.push(row);
  return { out, err: io.said().err };
}

/** Puts all texts near each other, so that the phrases alone tell stories apart. */
const alike = (at: (text: number) => number) =>
  serveEmbeddings((response, good) =>
    sendRows(
      response,
      good.map((row, i) => ({ ...row, embedding: [1, at(i), at(i) ** 2] })),
    ),
  );

it.each(['cluster', 'related'] as const)('stage %s asks for the vectors of all entries', async (name) => {
  const { url, asked } = await serveEmbeddings();
  await filtered(name, url);
  expect(asked.flatMap(({ input }) => input).length).toBe(day.length);
});

it('stage cluster goes by the vectors', async () => {
  const { url } = await alike((text) => (text === 2 ? 9 : text === 3 ? -9 : 0.1 * text));
  const several = ({ out }: { out: unknown[] }) =>
    (out as { entries: string[] }[]).map(({ entries }) => entries).filter((ids) => ids.length > 1);
  expect(several(await filtered('cluster'))).toContainEqual(['2605.00003', '2605.00004']);
  expect(several(await filtered('cluster', url))).not.toContainEqual(['2605.00003', '2605.00004']);
});

it.each(['cluster', 'related'] as const)('stage %s goes by the words where the endpoint fails', async (name) => {
  const { url } = await serveEmbeddings((response) => response.writeHead(401).end());
  const { out, err } = await filtered(name, url);
  expect(out).toEqual((await filtered(name)).out);
  expect(err).toMatch(/^ {2}warning: cluster: embeddings: \S+ answered 401: put a valid key .*; in this run the words/);
});

it('takes the key from the variable that is named', async () => {
  const { url, asked } = await serveEmbeddings();
  const io = { ...testIo(AT), env: { LEMMA_TEST_KEY: ' sesame\n' } };
  await using folder = await scratch();
  await embedderFor(io, rowFor(url, { keyEnv: 'LEMMA_TEST_KEY' }), { cacheDir: folder.path })?.(day);
  expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer sesame']);
});

it('stage reads the block of the content folder, and says when the variable is empty', async () => {
  await using folder = await scratch();
  await tablesIn(folder.path);
  await appendFile(
    join(folder.path, 'site.yaml'),
    'embeddings: { url: "http://localhost:1/v1", model: m, keyEnv: LEMMA_TEST_KEY }\n',
  );
  await appendFile(
    join(folder.path, 'sources.yaml'),
    '- { id: a, name: A, url: "https://a.example/f", tier: 1, kind: feed }\n',
  );
  const io = testIo(AT, JSON.stringify(day[0]));
  await stageCommand(io).exitOverride().parseAsync(['cluster', '--content', folder.path], { from: 'user' });
  expect(io.said().err).toBe(
    '  warning: cluster: embeddings: the environment variable that keyEnv names is empty: set it to the key; ' +
      'in this run the words decide\n',
  );
});

it('asks nobody by default', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  await filtered('cluster');
  expect(asked).not.toHaveBeenCalled();
});
