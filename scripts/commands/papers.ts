import { join } from 'node:path';
import type { TheorySettings } from '../../src/schemas/theory.ts';
import type { ReadPapers } from '../morning.ts';
import { papersToRead } from '../papers/asking.ts';
import type { Progress } from '../report/progress.ts';
import type { Io } from './io.ts';

/** Where papers are kept, and whether anybody is asked. */
export interface ReaderOptions {
  readonly cacheDir: string;
  readonly offline?: boolean | undefined;
  /** Sent along, as arXiv's terms wish. */
  readonly userAgent: string;
  readonly progress: Progress;
}

const ARXIV = 'https://arxiv.org';

/** What reads the papers of lead and notable stories, as site.yaml says; undefined where it asks for none. */
export function paperReader(
  io: Io,
  settings: TheorySettings | undefined,
  options: ReaderOptions,
): ReadPapers | undefined {
  if (!settings?.papers) return undefined;
  return async (stories) => {
    const entries = papersToRead(stories);
    if (entries.length === 0) return { value: new Map(), warnings: [] };
    // Loaded when there is something to read: the parsers take half a second.
    const { readPapers } = await import('../papers/papers.ts');
    const outcome = await readPapers(entries, {
      base: settings.url ?? ARXIV,
      allowPrivateNetwork: settings.url !== undefined,
      cacheDir: join(options.cacheDir, 'papers'),
      paceFile: join(options.cacheDir, 'feeds', 'arxiv-turn.db'),
      userAgent: options.userAgent,
      now: io.now,
      offline: options.offline ?? false,
      retries: 1,
      onPaper: (before) => options.progress.step('theory', `${before} of ${entries.length} papers`),
    });
    const read = [...outcome.value.values()].filter((paper) => paper !== null);
    options.progress.done('theory', `${read.length} of ${entries.length} papers read`);
    return outcome;
  };
}
