import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { kill, memoryOf, treeOf } from './tree.ts';

/** How long a command took, and the most memory that its processes had together, by the operating system's count. */
export interface Watched {
  readonly s: number;
  readonly rssMiB: number;
  /** Why it did not come to its end: out of memory, over the limit of time, or an error of its own. */
  readonly failed?: 'memory' | 'limit' | 'error';
  /** The last of what it said, with an error of its own. */
  readonly said?: string;
}

/** Where and how long a command may run. */
export interface Room {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Seconds after which it is ended; none where not given. */
  readonly limit?: number;
}

/** Milliseconds between two looks at the memory; of one process a look also tells the peak before it. More looks take time from what is watched. */
const LOOK = 100;
/** What V8 and native code say last. */
const OUT_OF_MEMORY =
  /heap out of memory|reaching memory limit|allocation failed|memory allocation of \d+ bytes failed|bad_alloc|ENOMEM/i;
/** Characters that are kept of what a failed command said. */
const LAST_WORDS = 2000;

/** Runs a command and watches it and all that it starts. */
export async function watched(
  command: string,
  args: readonly string[],
  { cwd, env, limit = Number.POSITIVE_INFINITY }: Room,
): Promise<Watched> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  let [rssMiB, over] = [0, false];
  const look = setInterval(() => {
    const tree = treeOf(child.pid ?? 0);
    rssMiB = Math.max(rssMiB, memoryOf(tree));
    if (seconds() <= limit) return;
    over = true;
    kill(tree);
  }, LOOK);
  const [code, signal] = await once(child, 'close').finally(() => clearInterval(look));
  const figures = { s: seconds(), rssMiB };
  if (over) return { ...figures, failed: 'limit' };
  return code === 0 ? figures : { ...figures, ...failure(signal, Buffer.concat(said).toString()) };
}

/**
 * The same of a command that must come to its end.
 * @throws Error with what it said when it fails
 */
export async function watchedWhole(...call: Parameters<typeof watched>): Promise<Watched> {
  const figures = await watched(...call);
  if (figures.failed)
    throw new Error(`${call[0]} ${call[1].join(' ')} failed (${figures.failed}):\n${figures.said ?? ''}`);
  return figures;
}

/** Where the whole machine is out of memory, the system kills a process without a word. */
function failure(signal: NodeJS.Signals | null, words: string): Pick<Watched, 'failed' | 'said'> {
  if (OUT_OF_MEMORY.test(words) || signal === 'SIGKILL') return { failed: 'memory' };
  return { failed: 'error', said: words.slice(-LAST_WORDS) };
}
