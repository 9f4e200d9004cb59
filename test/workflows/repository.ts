import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDir } from '../../scripts/commands/paths.ts';
import { readFrom } from '../crash/run.ts';

const person = { name: 'Editor', email: 'editor@example.org' };
/** Nothing of the machine's own settings. */
const env = {
  ...{ PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  ...{ GIT_AUTHOR_NAME: person.name, GIT_AUTHOR_EMAIL: person.email },
  ...{ GIT_COMMITTER_NAME: person.name, GIT_COMMITTER_EMAIL: person.email },
};

/** git in a folder; what it printed. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd, env });
  return stdout.trim();
}

/** What a site's repository has; stories and editions come by the runs. */
const PARTS = [
  '.github',
  '.gitignore',
  'astro.config.mjs',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];
const TABLES = ['site.yaml', 'topics.yaml', 'kinds.yaml', 'tiers.yaml', 'pages'];

/** A bare remote with the project on `main`, which reads its announcement from the first of `urls`. */
export async function remoteIn(dir: string, ...urls: readonly string[]): Promise<string> {
  const [seed, bare] = [join(dir, 'seed'), join(dir, 'remote.git')];
  await mkdir(join(seed, 'content'), { recursive: true });
  for (const part of PARTS) await cp(join(projectDir, part), join(seed, part), { recursive: true });
  for (const name of TABLES) {
    await cp(join(projectDir, 'content', name), join(seed, 'content', name), { recursive: true });
  }
  await readFrom(join(seed, 'content'), ...urls);
  // The link that stands in for what is installed is not a folder.
  await appendFile(join(seed, '.gitignore'), 'node_modules\nrun.log\nreport.json\n');
  await git(seed, 'init', '--quiet', '--initial-branch', 'main');
  await git(seed, 'add', '--all');
  await git(seed, 'commit', '--quiet', '--message', 'the project');
  await git(dir, 'clone', '--quiet', '--bare', seed, bare);
  return bare;
}

/** A shallow clone, as CI makes one, with the project's packages. */
export async function cloneOf(bare: string, to: string): Promise<string> {
  await git(join(to, '..'), 'clone', '--quiet', '--depth', '1', `file://${bare}`, to);
  await symlink(join(projectDir, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/** Subjects of the commits on a remote's `main`, the newest first. */
export async function log(bare: string): Promise<string[]> {
  return (await git(bare, 'log', '--format=%s', 'main')).split('\n');
}
