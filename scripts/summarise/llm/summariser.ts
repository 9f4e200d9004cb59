import pLimit from 'p-limit';
import type { SummariesSettings } from '../../../src/schemas/summaries.ts';
import type { Summary } from '../../model.ts';
import { inputHash } from '../../text/input-hash.ts';
import { summariseExtractive } from '../extractive.ts';
import type { Summarisable, Summariser } from '../summarise.ts';
import { readAnswer } from './answer.ts';
import { AnsweringService, type Answers } from './answering.ts';
import { type Ask, requireEnded } from './ask.ts';
import { type SupportFault, wordsFrom } from './check.ts';
import { ModelFault } from './fault.ts';
import { messageOf, type Prompt, promptId } from './prompt.ts';

/** What a model's summaries are made with. */
export interface ModelOptions {
  readonly settings: SummariesSettings;
  readonly prompt: Prompt;
  /** Null where nothing may be sent: answers that are kept are used, others not asked for. */
  readonly ask: Ask | null;
  readonly answers: Answers;
  readonly supportFault: SupportFault;
}

/** Summaries by a language model, each checked against its sources; where one fails, the sources' own sentences. */
export function modelSummariser(options: ModelOptions): Summariser {
  const { settings, supportFault } = options;
  const by = `${settings.provider}/${settings.model}`;
  const { temperature, maxTokens, jsonSchema } = settings;
  const prompt = promptId(options.prompt, { temperature, maxTokens, jsonSchema });
  const service = new AnsweringService({ ...options, model: by, promptId: prompt });
  const limit = pLimit(settings.concurrency);

  const summarise = async (story: Summarisable): Promise<Summary> => {
    try {
      const reply = await service.reply(messageOf(story.entries));
      if (reply === null) return summariseExtractive(story);
      requireEnded(reply);
      return { by, prompt, ...wordsFrom(readAnswer(reply.text), story.entries, supportFault) };
    } catch (cause) {
      const fault = cause instanceof ModelFault ? cause : new ModelFault('gave what could not be read', { cause });
      service.tally.failed(story.id, fault);
      return { ...summariseExtractive(story), asked: { by, fault: fault.message } };
    }
  };
  return {
    by,
    concurrency: settings.concurrency,
    made: ({ entries }) => ({ by, prompt, input: inputHash(entries) }),
    summarise: (story) => limit(() => summarise(story)),
    report: () => service.tally.report(),
  };
}
