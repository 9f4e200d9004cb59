import { exit, UserError } from './io.ts';

/** What to do about a file system that refuses, by its error code. */
const FIXES: Readonly<Record<string, string>> = {
  EACCES: 'give this user leave to read and write there',
  EDQUOT: 'make room within the quota',
  EEXIST: 'a file stands where a folder belongs, move it away',
  EFBIG: 'allow larger files (`ulimit -f`)',
  EIO: 'the disk fails, take another',
  EISDIR: 'move the folder away',
  EMFILE: 'allow more open files (`ulimit -n`)',
  ENFILE: 'end programs that hold files open',
  ENOSPC: 'make room on the disk',
  ENOTDIR: 'a file stands where a folder belongs, move it away',
  ENAMETOOLONG: 'take a shorter name',
  EPERM: 'give this user leave to read and write there',
  EROFS: 'the file system is read-only, take another with --content',
};

/** A failure that is the disk's and not our bug, as one that a person can mend; null where it is neither. */
export function diskFault(failure: unknown): UserError | null {
  const { code, path } = Object(failure) as NodeJS.ErrnoException;
  const fix = code && path && FIXES[code];
  if (!fix) return null;
  return new UserError(exit.tryAgain, `disk: ${path}: ${code}: ${fix}, then run it again`, { cause: failure });
}
