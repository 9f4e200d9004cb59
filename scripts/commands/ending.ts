type Undo = () => unknown;

const undos = new Set<Undo>();

/**
 * Has something undone when the process is told to end (Ctrl+C, SIGTERM) before it got there itself; what was begun
 * last goes first. The process then ends by that same signal, so that its caller sees what happened.
 * @returns takes the request back
 */
export function onEnd(undo: Undo): () => void {
  if (undos.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  undos.add(undo);
  return () => {
    undos.delete(undo);
    if (undos.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  };
}

/** Undoes what was begun, the last first. */
export async function undoAll(): Promise<void> {
  for (const undo of [...undos].reverse()) await undo();
}

async function end(signal: NodeJS.Signals): Promise<void> {
  await undoAll();
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** A command that serves ends with the npm that started it: npm's shell keeps a SIGTERM to itself. */
export function endWithNpm(env: Readonly<Record<string, string | undefined>>): void {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
