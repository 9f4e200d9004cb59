import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** How long a command took, and the most memory that its process had, by the operating system's count. */
export interface Watched {
  readonly s: number;
  readonly rssMiB: number;
}

/** Milliseconds between two looks at the memory; the count that is read is itself a peak. */
const LOOK = 50;

/**
 * Runs a command and watches it. Its memory is the peak that Linux counts for its process (`VmHWM`).
 * @throws Error with what it said when it fails
 */
export async function watched(
  command: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Watched> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  let rssMiB = 0;
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    rssMiB = Math.max(rssMiB, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
  }, LOOK);
  const [code] = await once(child, 'close');
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${Buffer.concat(said)}`);
  return { s: (performance.now() - start) / 1000, rssMiB };
}
