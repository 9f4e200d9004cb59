import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { extractJsonMiddleware, extractReasoningMiddleware, type LanguageModel, wrapLanguageModel } from 'ai';
import type { SummariesSettings } from '../../../src/schemas/summaries.ts';

/** Where Ollama listens on its own machine; it speaks OpenAI's protocol there. */
const OLLAMA = 'http://localhost:11434/v1';
/** OpenAI's own address: its newer models know `max_completion_tokens` only. */
const OPENAI = /^https:\/\/api\.openai\.com\//;

/** How a model is reached. */
export interface Access {
  /** Undefined where the provider needs none. */
  readonly key: string | undefined;
  readonly fetch: typeof globalThis.fetch;
}

/** The model that the settings name. It opens nothing yet. */
export function languageModel(settings: SummariesSettings, { key: apiKey, fetch }: Access): LanguageModel {
  const { provider, model, url } = settings;
  const access = { fetch, ...(apiKey ? { apiKey } : {}), ...(url ? { baseURL: url } : {}) };
  switch (provider) {
    case 'anthropic':
      return createAnthropic(access)(model);
    case 'google':
      return createGoogle(access)(model);
    default:
      return compatible({ ...settings, url: url ?? OLLAMA }, access);
  }
}

/** A model behind OpenAI's protocol. Small ones think aloud and fence their JSON: both are taken off. */
function compatible(
  { provider, model, url, jsonSchema }: SummariesSettings & { readonly url: string },
  access: { readonly fetch: typeof globalThis.fetch; readonly apiKey?: string },
): LanguageModel {
  const made = createOpenAICompatible({
    ...access,
    name: provider,
    baseURL: url,
    supportsStructuredOutputs: jsonSchema,
    ...(OPENAI.test(url) ? { transformRequestBody: forOpenAi } : {}),
  });
  const middleware = [
    extractJsonMiddleware({ transform: withoutFence }),
    extractReasoningMiddleware({ tagName: 'think' }),
  ];
  return wrapLanguageModel({ model: made.chatModel(model), middleware });
}

function withoutFence(text: string): string {
  return text.replace(/^\s*```(?:json)?|```\s*$/g, '').trim();
}

function forOpenAi({ max_tokens, ...body }: Record<string, unknown>): Record<string, unknown> {
  return { ...body, max_completion_tokens: max_tokens };
}
