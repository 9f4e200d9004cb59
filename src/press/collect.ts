import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's own, behind a flag; `last-resort` also gives back to the system what is free, and takes several times as long. */
type Collector = (how: { type: 'major'; execution: 'sync'; flavor: 'regular' | 'last-resort' }) => void;

let collector: Collector | undefined;

function run(flavor: 'regular' | 'last-resort'): void {
  if (!collector) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as Collector;
  }
  collector({ type: 'major', execution: 'sync', flavor });
}

/**
 * Frees what this thread no longer needs. While it waits for others it makes too little for V8 to look, and would keep what
 * it made of the content until the end.
 */
export function collect(): void {
  if (getHeapStatistics().total_heap_size > SMALL) run('last-resort');
}

/** Bytes of a heap that is not worth a tenth of a second. */
const SMALL = 64 * 2 ** 20;

/** Bytes of what is no longer needed that are worth a look. */
const ROOM = 64 * 2 ** 20;

/** Collects, when it is called, whenever enough has come since the last time: the heap of a year's archive would double first. */
export function tidier(): () => void {
  let floor = used();
  return () => {
    if (used() < floor + ROOM) return;
    run('regular');
    floor = used();
  };
}

const used = (): number => getHeapStatistics().used_heap_size;
