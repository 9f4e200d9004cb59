import { type StoryData, storySchema } from '../schemas/story.ts';
import { type Fault, readFrontmatter, splitStory } from './frontmatter.ts';
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
 * @throws StoryError with the place and the remedy of each fault
 */
export function readStory(text: string, path: string): StoryFile {
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
  const { value, faults, place } = readFrontmatter(halves);
  if (faults.length > 0) throw refusal(path, faults);
  const result = storySchema.safeParse(value);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => ({
      ...place(issue.path),
      message: `${issue.path.join('.') || 'the frontmatter'}: ${issue.message}`,
      fix: 'see src/schemas/story.ts for what belongs here',
    }));
    throw refusal(path, wrong);
  }
  const day = `${named[2]}-${named[3]}-${named[4]}`;
  if (result.data.date !== day) {
    const message = `date: ${result.data.date} is not the day in the path`;
    throw refusal(path, [{ ...place(['date']), message, fix: `write ${day}, or move the file` }]);
  }
  return { id: named[1] as string, path, data: result.data, body: halves.body, bodyLine: halves.bodyLine };
}

function refusal(path: string, faults: readonly Fault[]): StoryError {
  return new StoryError(faults.map((fault) => ({ path, ...fault, severity: 'error' })));
}
