import { inspect } from 'node:util';

/** What a build that failed says, and its exit code after sysexits.h. */
export interface BuildFailure {
  readonly text: string;
  readonly code: number;
}

/** A failure in the words of all commands: `error: STAGE: SUBJECT: what is wrong: what to do`. */
export function failureOf(error: unknown): BuildFailure {
  const { name, message, code = '', path } = Object(error) as NodeJS.ErrnoException;
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const [what] = String(message).split('. ');
    return { code: 64, text: `error: build: ${what}: give --out FOLDER and --bundles FOLDER alone` };
  }
  if (name === 'TableError' || name === 'SettingsError') return { code: 78, text: told('config', message) };
  if (name === 'StoryError') return { code: 65, text: told('content', message) };
  if (path !== undefined && /^E[A-Z]+$/.test(code)) {
    const fix = 'make room, or give this user leave to read and write there, then run it again';
    return { code: 75, text: `error: disk: ${path}: ${code}: ${fix}` };
  }
  // For what nobody foresaw the way there is of use.
  return { code: 70, text: `error: build: bug: it stopped: report it, with these lines\n${inspect(error)}` };
}

/** Each fault of a file stands on a line of its own. */
const told = (stage: string, message: string): string => message.replaceAll(/^/gm, `error: ${stage}: `);
