import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { exit, type Io, UserError } from './io.ts';

/** Runs git in a folder; what it printed, trimmed. */
export type Git = (...args: readonly string[]) => Promise<string>;

/** What git said when it failed. */
export class GitError extends Error {}

/**
 * git in `cwd`, with the environment of the command.
 * @throws UserError 78 where there is no git, or no such folder; GitError with its first line of complaint otherwise
 */
export function gitIn(cwd: string, env: Io['env']): Git {
  if (!existsSync(cwd)) {
    throw new UserError(exit.badConfig, `commit: ${cwd}: there is no such folder: name another with --content`);
  }
  return async (...args) => {
    try {
      const { stdout } = await promisify(execFile)('git', [...args], { cwd, env: { ...env, LC_ALL: 'C' } });
      return stdout.trim();
    } catch (cause) {
      const { code, stderr = '' } = cause as { code?: string | number; stderr?: string };
      if (code === 'ENOENT')
        throw new UserError(exit.badConfig, 'commit: git: is not installed: install it', { cause });
      throw new GitError(complaint(stderr), { cause });
    }
  };
}

/** The line that says what is wrong, without a name or a key in an address. */
function complaint(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((one) => /^(?:error|fatal|!)/.test(one.trim())) ?? lines[0] ?? 'failed without a word';
  return line.trim().replaceAll(/\/\/[^\s/@]+@/g, '//');
}
