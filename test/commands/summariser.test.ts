import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../../scripts/commands/config.ts';
import type { UserError } from '../../scripts/commands/io.ts';
import { stageCommand } from '../../scripts/commands/stage.ts';
import { openSummariser } from '../../scripts/commands/summariser.ts';
import { serve } from '../fetch/server.ts';
import { scratch, tablesIn, testIo } from '../morning/folder.ts';
import { FAULTS, modelListener } from '../summarise/llm/model-server.ts';
import { paper } from '../summarise/llm/run.ts';

const ROW = '- { id: a, name: A, url: "https://a.example/feed", tier: 1, kind: feed }\n';
const AT = '2026-05-05T06:00:00Z';

/** A content folder whose site.yaml ends with a block. */
async function contentWith(dir: string, block: string): Promise<void> {
  await tablesIn(dir);
  await writeFile(join(dir, 'sources.yaml'), ROW);
  await appendFile(join(dir, 'site.yaml'), block);
}

/** What opening the summariser of a block says, with an environment. */
async function opened(block: string, env: Record<string, string> = {}): Promise<string> {
  await using dir = await scratch();
  await contentWith(dir.path, block);
  try {
    const { site } = await loadConfig(dir.path, dir.path);
    const io = { ...testIo(AT), env, cwd: dir.path };
    const options = { contentDir: dir.path, cacheDir: dir.path };
    return (await openSummariser(io, site.summaries, options)).by;
  } catch (failure) {
    const { code, message } = failure as UserError;
    return `${code} ${message}`;
  }
}

it('is extractive without a block', async () => {
  expect(await opened('')).toBe('extractive/1');
});

it.each([
  ['summaries: { provider: ollama, model: "llama3.2:3b" }', {}, 'ollama/llama3.2:3b'],
  ['summaries: { provider: anthropic, model: claude-x }', { ANTHROPIC_API_KEY: 'k' }, 'anthropic/claude-x'],
  ['summaries: { provider: google, model: g, keyEnv: MINE }', { MINE: 'k' }, 'google/g'],
  [
    'summaries: { provider: openai-compatible, model: org/m, url: "http://127.0.0.1:8000/v1" }',
    {},
    'openai-compatible/org/m',
  ],
])('%s', async (block, env, by) => {
  expect(await opened(block, env as Record<string, string>)).toBe(by);
});

it.each([
  ['an unknown provider', '{ provider: acme, model: m }', /:\d+:\d+: summaries\.provider: Invalid option/],
  [
    'a stray key',
    '{ provider: ollama, model: m, apiKey: x }',
    /:\d+:\d+: summaries\.apiKey: Unrecognized key: "apiKey": mend/,
  ],
  ['no model', '{ provider: ollama }', /:\d+:\d+: summaries\.model: /],
  ['no address', '{ provider: openai-compatible, model: m }', /summaries\.url: openai-compatible needs the address/],
  [
    'an address with a password',
    '{ provider: ollama, model: m, url: "http://me:secret@127.0.0.1/v1" }',
    /summaries\.url: take user name/,
  ],
  [
    'an address with a key',
    '{ provider: ollama, model: m, url: "http://127.0.0.1/v1?key=secret" }',
    /summaries\.url: take user name/,
  ],
  [
    'a key in the clear',
    '{ provider: openai-compatible, model: m, url: "http://a.example/v1", keyEnv: K }',
    /summaries\.url: take https/,
  ],
  ['a key for a name', '{ provider: anthropic, model: m, keyEnv: sk-secret }', /summaries\.keyEnv: give the NAME/],
  [
    'dollars without prices',
    '{ provider: ollama, model: m, budget: { usd: 1 } }',
    /summaries\.budget\.usd: a budget in dollars needs prices/,
  ],
  ['too many at once', '{ provider: ollama, model: m, concurrency: 99 }', /summaries\.concurrency: /],
])('names place and fix of %s', async (_, block, message) => {
  const said = await opened(`summaries: ${block}`);
  expect(said).toMatch(/^78 config: site\.yaml/);
  expect(said).toMatch(message);
  expect(said).not.toContain('secret');
});

it.each([
  ['{ provider: anthropic, model: m }', 'the environment variable ANTHROPIC_API_KEY'],
  ['{ provider: google, model: m, keyEnv: SECRET0 }', 'the environment variable that keyEnv names'],
])('says that the key of %s is not there, and repeats no name that may be the key', async (block, variable) => {
  const said = await opened(`summaries: ${block}`);
  expect(said).toMatch(
    new RegExp(
      `^78 config: site\\.yaml:\\d+:\\d+: summaries: ${variable} is empty or not set: set it to the key, or take the block out$`,
    ),
  );
  expect(said).not.toContain('SECRET0');
});

/** What `stage summarise` prints for one paper with a model that goes wrong, or not. */
async function stage(fault: keyof typeof FAULTS | null, ...args: string[]) {
  await using dir = await scratch();
  const url = await serve(modelListener(() => (fault ? FAULTS[fault] : null)));
  await contentWith(dir.path, `summaries: { provider: ollama, model: "test-${fault}", url: "${url}/v1", retries: 0 }`);
  const io = testIo(AT, `${JSON.stringify(paper)}\n`);
  const argv = ['summarise', '--content', dir.path, '--cache', dir.path, ...args];
  await stageCommand(io).exitOverride().parseAsync(argv, { from: 'user' });
  const { out, err } = io.said();
  return { row: JSON.parse(out), err };
}

it('`stage summarise` asks the model of the content folder', async () => {
  const { row, err } = await stage(null);
  expect([row.by, row.summary.length, err]).toEqual(['ollama/test-null', 2, expect.stringContaining('1 calls')]);
});

it('`stage summarise` says what it did instead', async () => {
  const { row, err } = await stage('500');
  expect([row.by, row.asked]).toEqual(['extractive/1', { by: 'ollama/test-500', fault: 'answered 500' }]);
  expect(err).toContain('warning: summarise: 2605.00001: ollama/test-500 answered 500: extractive instead');
});

it('`stage summarise --extractive` asks nobody', async () => {
  expect((await stage('500', '--extractive')).row.asked).toBeUndefined();
});
