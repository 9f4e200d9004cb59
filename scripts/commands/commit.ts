import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';
import { plural } from '../report/plural.ts';
import { type Git, GitError, gitIn } from './git.ts';
import { exit, type Io, UserError } from './io.ts';
import { contentDir } from './paths.ts';

interface Flags {
  content?: string;
  push?: string | true;
}

/** Times that a push is tried when others push as well. */
const TRIES = 3;

/** `commit`: what the morning wrote, as a commit of its own. */
export function commitCommand(io: Io): Command {
  return new Command('commit')
    .description('commit what changed in the content folder, and nothing else')
    .option('--content <dir>', 'another content folder')
    .option('--push [remote]', 'push it to the branch of the same name, of `origin` by default')
    .action(async (flags: Flags) => {
      const dir = contentDir(flags.content, io.env, io.cwd);
      const git = gitIn(dir, io.env);
      const what = await commitContent(git, dir).catch(asUserError);
      io.stdout.write(what === null ? 'nothing to commit\n' : `committed ${what}\n`);
      if (flags.push === undefined) return;
      const remote = flags.push === true ? 'origin' : flags.push;
      // A commit that an earlier push did not get through waits to be pushed.
      if (what === null && !(await isAhead(git, remote).catch(asUserError))) return;
      const branch = await push(git, remote).catch(asUserError);
      io.stdout.write(`pushed to ${branch} of ${remote}\n`);
    });
}

/** Whether the branch has what the remote has not, as far as is known here. */
async function isAhead(git: Git, remote: string): Promise<boolean> {
  return (await git('rev-list', '--max-count=1', 'HEAD', '--not', `--remotes=${remote}`)) !== '';
}

/** The subject of the commit; null where nothing changed. */
async function commitContent(git: Git, dir: string): Promise<string | null> {
  await git('add', '--all', '--', '.');
  const changed = (await git('diff', '--cached', '--name-only', '--relative', '--', '.')).split('\n').filter(Boolean);
  if (changed.length === 0) return null;
  const message = await messageFor(dir, changed);
  // By path: what else is staged is not ours to commit.
  await git('commit', '--quiet', '--message', message, '--only', '--', '.');
  return message.split('\n')[0] ?? '';
}

async function messageFor(dir: string, changed: readonly string[]): Promise<string> {
  const ledgers = changed.filter((path) => /^editions\/[\d-]+\.json$/.test(path)).sort();
  const edition = await readEdition(join(dir, ledgers.at(-1) ?? ''));
  if (!edition) return `content: ${plural(changed.length, 'file')}`;
  const { counts } = edition;
  return (
    `content: edition of ${edition.date}\n\n` +
    `${counts.announced} announced, ${plural(counts.unique, 'work')}, ${counts.kept} in ${counts.stories} stories, ` +
    `${counts.dropped} left out, ${counts.held} held.`
  );
}

/** Null where there is none, or a person took it away or broke it: that is for the check to say. */
async function readEdition(path: string): Promise<Edition | null> {
  try {
    return editionSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Pushes; where others pushed meanwhile, on top of theirs.
 * @returns the branch
 * @throws UserError 75 where they changed the same lines: theirs stay
 */
async function push(git: Git, remote: string): Promise<string> {
  const branch = await git('symbolic-ref', '--short', 'HEAD');
  for (let tried = 1; ; tried += 1) {
    try {
      await git('push', '--quiet', remote, `HEAD:refs/heads/${branch}`);
      return branch;
    } catch (cause) {
      if (!(cause instanceof GitError) || tried === TRIES || !isBehind(cause)) throw cause;
    }
    await git('fetch', '--quiet', remote, branch);
    await git('rebase', '--quiet', '--autostash', 'FETCH_HEAD').catch(async (cause) => {
      await git('rebase', '--abort');
      const message = `commit: ${branch}: somebody changed the same lines in ${remote}: run the morning again on theirs`;
      throw new UserError(exit.tryAgain, message, { cause });
    });
  }
}

function isBehind({ cause }: GitError): boolean {
  return /\b(?:fetch first|non-fast-forward|cannot lock ref)\b/.test(String((cause as { stderr?: string }).stderr));
}

/** What to do about a complaint of git's. */
const FIXES: readonly (readonly [said: RegExp, fix: string])[] = [
  [/not a git repository/, 'begin one with `git init`, or name another folder with --content'],
  [/auto-detect email|empty ident|tell me who you are/, 'say who commits, `git config user.name` and `user.email`'],
  [/not a symbolic ref/, 'go to a branch with `git switch`, then run it again with --push'],
  [/No such remote|does not appear to be a git repository/, 'name a remote of `git remote -v` behind --push'],
  [/could not read Username|Authentication failed|Permission denied/, 'give git leave to push there'],
];

function asUserError(cause: unknown): never {
  if (!(cause instanceof GitError)) throw cause;
  const said = cause.message.replace(/^(?:error|fatal): /, '').replace(/: \.git$/, '');
  const fix = FIXES.find(([pattern]) => pattern.test(said))?.[1] ?? 'mend that, then run it again';
  throw new UserError(exit.tryAgain, `commit: git: ${said}: ${fix}`, { cause });
}
