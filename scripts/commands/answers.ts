import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Answers, Question } from '../summarise/llm/answering.ts';
import { markUsed } from './kept.ts';

const keptSchema = z.object({
  model: z.string(),
  prompt: z.string(),
  text: z.string(),
  finish: z.enum(['stop', 'length', 'content-filter', 'tool-calls', 'error', 'interrupted', 'other']),
  usage: z.object({ input: z.number(), output: z.number() }).nullable(),
});

/**
 * Answers of models, a file each, so that none is paid for twice; one that cannot be read is one that is not there.
 * @param dir absolute path of their folder
 * @param now the clock by which an answer was used
 */
export function answersIn(dir: string, now: () => Date): Answers {
  return {
    get: async (question) => {
      const file = fileOf(dir, question);
      const text = await readFile(file, 'utf8').catch(() => '');
      const kept = keptSchema.safeParse(jsonOf(text)).data ?? null;
      if (kept) await markUsed(file, now());
      return kept;
    },
    set: async (question, { text, finish, usage }) => {
      const { model, prompt } = question;
      const file = fileOf(dir, question);
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, `${JSON.stringify({ model, prompt, text, finish, usage })}\n`);
      await markUsed(file, now());
    },
  };
}

function fileOf(dir: string, { model, prompt, message }: Question): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([model, prompt, message]))
    .digest('hex');
  return join(dir, hash.slice(0, 2), `${hash}.json`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
