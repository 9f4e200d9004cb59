import { type StoryData, storySchema } from '../schemas/story.ts';
import { type Fault, type Halves, quickValue, readFrontmatter, splitStory } from './frontmatter.ts';
import { StoryError } from './message.ts';

export { StoryError, type StoryMessage } from './message.ts';
export { type Section, sectionsOf } from './sections.ts';

/** A story file, read and checked; its body is not compiled yet. */
export interface StoryFile {
  /** `2026/05/05/slug`: the permalink. */
  readonly id: string;
  /** As the caller named it. */
  readonly path: string;
  readonly data: StoryData;
  /** MDX after the frontmatter. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

const pathOfStory = /(?:^|\/)((\d{4})\/(\d{2})\/(\d{2})\/[a-z0-9-]+)\.mdx$/;
const top = { line: 1, column: 1 };

/**
 * Reads a story file: frontmatter against its schema, the day against the path. The body is compiled by `renderBody`.
 * @param path ends in `YYYY/MM/DD/SLUG.mdx`; named in messages
 * @param known the frontmatter, where the same text was read before
 * @throws StoryError with the place and the remedy of each fault
 */
export function readStory(text: string, path: string, known?: StoryData): StoryFile {
  const named = pathOfStory.exec(path.replaceAll('\\', '/'));
  if (!named)
    throw refusal(path, [
      { ...top, message: 'the path is not that of a story', fix: 'name the file stories/YYYY/MM/DD/SLUG.mdx' },
    ]);
  const halves = splitStory(text);
  if (!halves)
    throw refusal(path, [
      {
        ...top,
        message: 'the frontmatter is missing',
        fix: 'begin with --- and end the YAML with --- on a line of its own',
      },
    ]);
  const data = known ?? dataOf(halves, path);
  const day = `${named[2]}-${named[3]}-${named[4]}`;
  if (data.date !== day) {
    const message = `date: ${data.date} is not the day in the path`;
    const fix = `write ${day}, or move the file`;
    throw refusal(path, [{ ...readFrontmatter(halves).place(['date']), message, fix }]);
  }
  return { id: named[1] as string, path, data, body: halves.body, bodyLine: halves.bodyLine };
}

/** Frontmatter by its schema: quickly when nothing is wrong with it, otherwise with the place of what is. */
function dataOf(halves: Halves, path: string): StoryData {
  const quick = storySchema.safeParse(quickValue(halves));
  if (quick.success) return quick.data;
  const { value, faults, place } = readFrontmatter(halves);
  if (faults.length > 0) throw refusal(path, faults);
  const result = storySchema.safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => ({
    ...place(issue.path),
    message: `${issue.path.join('.') || 'the frontmatter'}: ${issue.message}`,
    fix: 'see src/schemas/story.ts for what belongs here',
  }));
  throw refusal(path, wrong);
}

function refusal(path: string, faults: readonly Fault[]): StoryError {
  return new StoryError(faults.map((fault) => ({ path, ...fault, severity: 'error' })));
}
