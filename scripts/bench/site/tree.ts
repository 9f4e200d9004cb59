import { readdirSync, readFileSync } from 'node:fs';

// Linux tells of its processes in /proc; elsewhere a process is alone and its memory unknown.

/** Ids of a process and of all that it has started and that they have started, itself first. */
export function treeOf(pid: number): number[] {
  // A child is listed with the thread that started it.
  const children = new Set(threadsOf(pid).flatMap((thread) => numbers(read(`/proc/${pid}/task/${thread}/children`))));
  return [pid, ...[...children].flatMap(treeOf)];
}

/**
 * Memory of processes in MiB: what they have now together, or the most that one of them ever had where that is more.
 * Threads count with their process. Of a page that several processes share each has its part (PSS): Node's own program is
 * in memory once.
 */
export function memoryOf(pids: readonly number[]): number {
  const all = pids.map((pid) => read(`/proc/${pid}/status`));
  const now = pids.length === 1 ? field(all[0] ?? '', 'VmRSS') : sum(pids.map(partOf));
  return Math.max(now, ...all.map((status) => field(status, 'VmHWM'))) / 1024;
}

const partOf = (pid: number): number => field(read(`/proc/${pid}/smaps_rollup`), 'Pss');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Ends processes at once. */
export function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Kilobytes of a line of `status`; 0 where there is none. */
function field(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
}
