import { z } from 'zod';

/** Who can be asked. */
const provider = z.enum(['openai-compatible', 'ollama', 'anthropic', 'google']);

/** Variables that hold the key where the block names none. */
const KEY_ENV: Readonly<Partial<Record<z.infer<typeof provider>, string>>> = {
  anthropic: 'ANTHROPIC_API_KEY',
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
};

/** Hosts that a key may be sent to in the clear: this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Prices in US dollars per million tokens, as the provider's price list has them. */
const pricesSchema = z.strictObject({
  /** Of what is sent. */
  input: z.number().min(0),
  /** Of what comes back. */
  output: z.number().min(0),
});

/** What one run may use at most. A call begins only if it fits in at its longest. */
const budgetSchema = z
  .strictObject({
    /** Tokens sent and received together. */
    tokens: z.int().min(1).default(500_000),
    /** US dollars, by `prices`. */
    usd: z.number().positive().optional(),
    prices: pricesSchema.optional(),
  })
  .refine(({ usd, prices }) => usd === undefined || prices !== undefined, {
    path: ['usd'],
    error: 'a budget in dollars needs prices: { input, output } beside it, in dollars per million tokens',
  });

/**
 * Block `summaries` of `content/site.yaml`: the language model that writes the summaries. Without the block they are
 * extractive. Titles and abstracts of the stories to be published are sent to the model, nothing else.
 */
export const summariesSchema = z
  .strictObject({
    /**
     * Who is asked: `anthropic`, `google`, `ollama` (on this machine, no key), or `openai-compatible` for everything
     * that speaks OpenAI's chat protocol.
     */
    provider,
    /** The model's name as the provider has it. */
    model: z.string().regex(/^[\w.:/@-]+$/, 'give the name of a model, without blanks'),
    /** Where its API begins: `https://api.example/v1`. Only `openai-compatible` has no address of its own. */
    url: z
      .url({ protocol: /^https?$/, error: 'give an http(s) address' })
      .refine(
        (url) => !/^https?:\/\/[^/?#]*[@?#]|[?#]/i.test(url),
        'take user name, password and query out: keyEnv is for keys',
      )
      .optional(),
    /**
     * NAME of the environment variable that holds the key, never the key itself. `ANTHROPIC_API_KEY` for anthropic and
     * `GOOGLE_GENERATIVE_AI_API_KEY` for google where it is left out; none for the others.
     */
    keyEnv: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'give the NAME of an environment variable (A-Z, 0-9, _), never the key itself')
      .optional(),
    budget: budgetSchema.prefault({}),
    /** Calls at once. */
    concurrency: z.int().min(1).max(32).default(4),
    /** Seconds that one answer may take. */
    timeout: z.number().min(0.1).max(3600).default(120),
    /** Tries after the first, where the network or the server fails (408, 409, 429, 5xx). */
    retries: z.int().min(0).max(5).default(2),
    /** Longest answer in tokens, a model's thinking included. */
    maxTokens: z.int().min(500).max(100_000).default(4000),
    /** 0 for the same words each time; `null` sends none, for models that take no other than their own. */
    temperature: z.number().min(0).max(2).nullable().default(0),
    /** `false` for a server that knows JSON, but not JSON by a schema. */
    jsonSchema: z.boolean().default(true),
  })
  .refine(({ provider, url }) => provider !== 'openai-compatible' || url !== undefined, {
    path: ['url'],
    error: 'openai-compatible needs the address at which its API begins',
  })
  .refine(({ url, keyEnv, provider }) => !sendsKeyInTheClear(url, keyEnv ?? KEY_ENV[provider]), {
    path: ['url'],
    error: 'take https: a key is never sent in the clear to another machine',
  });

function sendsKeyInTheClear(url: string | undefined, keyEnv: string | undefined): boolean {
  const to = URL.parse(url ?? '');
  return keyEnv !== undefined && to?.protocol === 'http:' && !LOOPBACK.test(to.hostname);
}

/** Which language model writes the summaries, and within which bounds. */
export type SummariesSettings = z.infer<typeof summariesSchema>;

/** Name of the environment variable that holds the key; undefined where none is needed. */
export function keyVariable({ provider, keyEnv }: SummariesSettings): string | undefined {
  return keyEnv ?? KEY_ENV[provider];
}
