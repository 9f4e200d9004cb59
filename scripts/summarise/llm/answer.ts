import { z } from 'zod';
import { ModelFault } from './fault.ts';

// The bounds are refinements: they are checked here and leave the JSON schema plain, which every provider then takes.
const line = (longest: number) =>
  z.string().refine((text) => text.trim() !== '' && text.length <= longest, `give 1 to ${longest} characters`);
const upTo = <T extends z.ZodType>(item: T, fewest: number, most: number) =>
  z.array(item).refine(({ length }) => length >= fewest && length <= most, `give ${fewest} to ${most}`);

const sentence = z.object({ text: line(700), source: z.string(), quote: line(1500) });

/** What a model is asked for: a summary whose sentences name a source by its label and quote it. */
export const answerSchema = z.object({
  title: line(250).nullable(),
  tldr: line(500),
  sentences: upTo(sentence, 1, 12),
  impact: line(500).nullable(),
  whyItMatters: upTo(sentence, 0, 4),
  limits: upTo(sentence, 0, 6),
  theory: upTo(sentence.extend({ part: z.enum(['setting', 'assumptions', 'idea', 'breaks']) }), 0, 12),
});

/** A summary as a model gives it. */
export type Answer = z.infer<typeof answerSchema>;

/**
 * Reads what a model wrote.
 * @throws ModelFault where it is no JSON or has another form
 */
export function readAnswer(text: string): Answer {
  const { success, data, error } = answerSchema.safeParse(jsonOf(text));
  if (success) return data;
  const issue = error.issues[0];
  throw new ModelFault(
    `gave an answer of another form than it was asked for, at ${issue?.path.join('.') || 'its root'}`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ModelFault(text.trim() === '' ? 'gave no answer' : 'gave an answer that is not JSON', { cause });
  }
}
