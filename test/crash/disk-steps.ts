import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Calls that look at or change a folder, as the writer makes them. */
const CALLS = [
  'chmodSync',
  'closeSync',
  'existsSync',
  'fsyncSync',
  'linkSync',
  'openSync',
  'readFileSync',
  'renameSync',
  'rmSync',
  'statSync',
  'writeFileSync',
] as const;

type Call = (...args: unknown[]) => unknown;

/** The name of a call and what it was made with. */
export interface Step {
  readonly call: (typeof CALLS)[number];
  readonly args: readonly unknown[];
}

/**
 * Has `each` called before every synchronous call to the file system, until `restore`; what it throws is what the call
 * throws. Calls that it makes itself are not told to it.
 */
export function watchDisk(each: (step: Step) => void): { readonly restore: () => void } {
  const real = Object.fromEntries(CALLS.map((call) => [call, fs[call] as Call]));
  let watching = true;
  const replace = (calls: Record<string, Call>) => {
    Object.assign(fs, calls);
    syncBuiltinESMExports();
  };
  const watched = (call: Step['call']): Call => {
    return (...args) => {
      if (watching) {
        watching = false;
        try {
          each({ call, args });
        } finally {
          watching = true;
        }
      }
      return real[call]?.(...args);
    };
  };
  replace(Object.fromEntries(CALLS.map((call) => [call, watched(call)])));
  return { restore: () => replace(real) };
}

/** Does `action` before the call number `at` that the work makes, counted from 0; tells how many there were. */
export function during<T>(
  at: number,
  action: () => void,
  work: () => T,
): { readonly result: T; readonly steps: number } {
  let steps = 0;
  const { restore } = watchDisk(() => {
    steps += 1;
    if (steps === at + 1) action();
  });
  try {
    return { result: work(), steps };
  } finally {
    restore();
  }
}
