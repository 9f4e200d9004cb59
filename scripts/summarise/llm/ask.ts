import {
  type FinishReason,
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  Output,
} from 'ai';
import { answerSchema } from './answer.ts';
import { faultOf, ModelFault } from './fault.ts';

/** What a model sent back, whatever it is good for: this is what is paid for and kept. */
export interface Reply {
  /** As it was written; JSON if all is well. */
  readonly text: string;
  readonly finish: FinishReason;
  /** Tokens in and out; null where the server does not count. */
  readonly usage: { readonly input: number; readonly output: number } | null;
}

/**
 * Asks a model.
 * @param instructions who it is and what is wanted
 * @param message what is to be summarised
 * @throws ModelFault where no answer came
 */
export type Ask = (instructions: string, message: string) => Promise<Reply>;

/** How a model is asked. */
export interface AskOptions {
  readonly temperature: number | null;
  readonly maxTokens: number;
  /** Taken out of every message. */
  readonly secret: string | undefined;
  /** Tries after the first, for answers 408, 409, 429 and 5xx and for what the network does. */
  readonly retries: number;
}

// What it warns of (a setting that a model does not take) would go to the console between the lines of the run.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** Asks `model` for an answer by the schema; the SDK waits between tries, by Retry-After up to a minute, else 2 s and 4 s. */
export function askModel(model: LanguageModel, { temperature, maxTokens, secret, retries }: AskOptions): Ask {
  const settings = {
    maxOutputTokens: maxTokens,
    maxRetries: retries,
    ...(temperature === null ? {} : { temperature }),
  };
  return async (instructions, prompt) => {
    try {
      const output = Output.object({ schema: answerSchema, name: 'summary' });
      const result = await generateText({ model, instructions, prompt, output, ...settings });
      const whole = result.finishReason === 'stop';
      return replyOf(whole ? JSON.stringify(result.output) : result.text, result.finishReason, result.usage);
    } catch (error) {
      if (!NoObjectGeneratedError.isInstance(error)) throw faultOf(error, secret);
      return replyOf(error.text ?? '', error.finishReason ?? 'other', error.usage);
    }
  };
}

function replyOf(text: string, finish: FinishReason, usage: LanguageModelUsage | undefined): Reply {
  const { inputTokens: input, outputTokens: output } = usage ?? {};
  return { text, finish, usage: input !== undefined && output !== undefined ? { input, output } : null };
}

/** Endings that leave no answer to read. */
const STOPPED: Readonly<Partial<Record<FinishReason, string>>> = {
  'content-filter': 'would not answer, or its provider stopped it',
  length: 'ran out of tokens in its answer',
  error: 'failed in its answer',
};

/** @throws ModelFault where a reply ended before its time */
export function requireEnded({ finish }: Reply): void {
  const fault = STOPPED[finish];
  if (fault) throw new ModelFault(fault);
}
