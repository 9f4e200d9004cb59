import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's own, behind a flag; `last-resort` also gives back to the system what is free. */
type Collector = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Frees what this thread no longer needs. While it waits for others it makes too little for V8 to look, and would keep what
 * it made of the content until the end.
 */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: Collector = runInNewContext('gc');
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
