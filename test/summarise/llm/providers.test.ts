import type { IncomingHttpHeaders } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { languageModel } from '../../../scripts/summarise/llm/provider.ts';
import { summariesSchema } from '../../../src/schemas/summaries.ts';
import { serve } from '../../fetch/server.ts';
import { goodAnswer, shownIn } from './model-server.ts';
import { runOn, story, summariserAt } from './run.ts';

const KEY = 'k-123';

/** What a provider's client sends, and the summary that it makes of an answer in that provider's form. */
async function exchangeWith(provider: string, model: string, answer: (json: string) => unknown) {
  // biome-ignore lint/suspicious/noExplicitAny: whatever a client sent
  const asked: { path?: string | undefined; headers?: IncomingHttpHeaders; body?: any } = {};
  const base = await serve(async (request, response) => {
    const text = await bodyOf(request);
    Object.assign(asked, { path: request.url, headers: request.headers, body: JSON.parse(text) });
    const { messages, contents } = asked.body;
    const shown = shownIn((messages ?? contents)[0][messages ? 'content' : 'parts'][0].text);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer(JSON.stringify(goodAnswer(shown)))));
  });
  const summariser = await summariserAt(base, { provider, model, key: KEY, keyEnv: 'A_KEY' });
  return { asked, summary: await summariser.summarise(story) };
}

const anthropic = (json: string) => ({
  ...{ id: 'm', type: 'message', role: 'assistant', model: 'm', stop_reason: 'end_turn', stop_sequence: null },
  content: [{ type: 'text', text: json }],
  usage: { input_tokens: 1000, output_tokens: 200 },
});
const google = (json: string) => ({
  candidates: [{ content: { role: 'model', parts: [{ text: json }] }, finishReason: 'STOP', index: 0 }],
  usageMetadata: { promptTokenCount: 1000, candidatesTokenCount: 200, totalTokenCount: 1200 },
});

it('speaks to Anthropic', async () => {
  const { asked, summary } = await exchangeWith('anthropic', 'claude-sonnet-4-5', anthropic);
  expect([asked.path, asked.headers?.['x-api-key'], summary.by]).toEqual([
    '/v1/messages',
    KEY,
    'anthropic/claude-sonnet-4-5',
  ]);
  expect(asked.body).toMatchObject({ model: 'claude-sonnet-4-5', temperature: 0, max_tokens: 4000 });
  expect(JSON.stringify(asked.body)).toContain('whyItMatters');
});

it('speaks to Google', async () => {
  const { asked, summary } = await exchangeWith('google', 'gemini-2.5-flash', google);
  expect([asked.path, asked.headers?.['x-goog-api-key'], summary.by]).toEqual([
    '/v1/models/gemini-2.5-flash:generateContent',
    KEY,
    'google/gemini-2.5-flash',
  ]);
  expect(asked.body.generationConfig).toMatchObject({
    ...{ temperature: 0, maxOutputTokens: 4000, responseMimeType: 'application/json' },
    responseJsonSchema: { properties: { sentences: expect.anything() } },
  });
});

it('speaks to what knows OpenAI’s protocol', async () => {
  const { summariser, calls } = await runOn(() => null, { provider: 'openai-compatible', model: 'org/model:1' });
  const { by } = await summariser.summarise(story);
  expect([calls[0]?.path, by]).toEqual(['/v1/chat/completions', 'openai-compatible/org/model:1']);
  expect(calls[0]?.body).toMatchObject({
    ...{ model: 'org/model:1', temperature: 0, max_tokens: 4000 },
    response_format: { type: 'json_schema', json_schema: { strict: true, schema: { additionalProperties: false } } },
  });
});

it('asks for bare JSON where a server knows no schema', async () => {
  const { summariser, calls } = await runOn(() => null, { jsonSchema: false });
  await summariser.summarise(story);
  expect(calls[0]?.body.response_format).toEqual({ type: 'json_object' });
});

it('leaves the temperature to a model that takes no other', async () => {
  const { summariser, calls } = await runOn(() => null, { temperature: null });
  await summariser.summarise(story);
  expect(calls[0]?.body).not.toHaveProperty('temperature');
});

it('sends no key to Ollama', async () => {
  const { summariser, calls } = await runOn(() => null);
  await summariser.summarise(story);
  expect(calls[0]?.headers.authorization).toBeUndefined();
});

it('sends titles and abstracts, and nothing else of a story', async () => {
  const { summariser, calls } = await runOn(() => null);
  await summariser.summarise(story);
  const message: string = calls[0]?.body.messages.at(-1).content;
  expect(message.replaceAll(/[0-9a-f]{16}/g, '#')).toBe(
    `BEGIN S1 #\nTitle: ${story.entries[0]?.title}\nAbstract: ${story.entries[0]?.summary}\nEND S1 #`,
  );
});

it.each([
  ['ollama', undefined, 'http://localhost:11434/v1/chat/completions', 'max_tokens'],
  [
    'openai-compatible',
    'https://api.openai.com/v1',
    'https://api.openai.com/v1/chat/completions',
    'max_completion_tokens',
  ],
])('%s at %s is asked in its own terms', async (provider, url, address, limit) => {
  const sent: [string, Record<string, unknown>][] = [];
  const fetch = async (to: unknown, init?: RequestInit) => {
    sent.push([String(to), JSON.parse(String(init?.body))]);
    return new Response('{}', { status: 400 });
  };
  const settings = summariesSchema.parse({ provider, model: 'm', url });
  const { askModel } = await import('../../../scripts/summarise/llm/ask.ts');
  const model = languageModel(settings, { key: undefined, fetch: fetch as typeof globalThis.fetch });
  const options = { temperature: 0, maxTokens: 4000, retries: 0, secret: undefined };
  await expect(askModel(model, options)('instructions', 'message')).rejects.toThrow('answered 400');
  expect([sent[0]?.[0], sent[0]?.[1][limit]]).toEqual([address, 4000]);
});
