import { z } from 'zod';

/**
 * `embeddings` of `content/site.yaml`: an endpoint whose vectors say how near papers are, instead of the words they share.
 * It may stand on this machine or in this network. Papers are sent there with title and abstract, nothing else is.
 */
export const embeddingsSchema = z.strictObject({
  /** Base address of an endpoint that speaks OpenAI's protocol, without `/embeddings`: `http://localhost:11434/v1`. */
  url: z
    .url({ protocol: /^https?$/, error: 'give an http(s) address' })
    .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), 'take the user name and password out: name a key with keyEnv')
    .refine((url) => !/[?#]/.test(url), 'take out what follows "?" or "#": name a key with keyEnv'),
  /** Name of the model at that endpoint: `nomic-embed-text`. */
  model: z.string().min(1, 'name a model of the endpoint'),
  /** Name of the environment variable that holds the key, in capitals: the key itself stands in no file. Leave out where none is asked for. */
  keyEnv: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'name an environment variable, in capitals; never write the key itself')
    .optional(),
  /** Texts in one request. Some servers take no more than 32. */
  batch: z.int().min(1).max(2048).default(64),
  /** What the model wants in front of each text, with the space that follows: `clustering: `. */
  prefix: z.string().default(''),
  /** Numbers in a vector, for models that offer a choice; fewer take less memory. Leave out for the model's own. */
  dimensions: z.int().min(1).optional(),
  /** Longest time that all vectors of a run may take, in seconds. What has come by then is kept for the next run. */
  deadline: z.int().min(1).max(86_400).default(300),
});

/** An endpoint that turns texts into vectors. */
export type EmbeddingsRow = z.infer<typeof embeddingsSchema>;
