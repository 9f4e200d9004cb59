import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Stage } from '../model.ts';

/** Says what the run is doing: one line a stage, rewritten in place on a terminal, plain elsewhere. */
export interface Progress {
  /** Begins a stage, or tells how far it is. */
  step(stage: Stage | 'build', note?: string): void;
  /** Ends the stage with its counts. */
  done(stage: Stage | 'build', counts: string): void;
}

/**
 * @param out where the lines go; a terminal gets colour and a line that is rewritten
 * @param clock milliseconds of a monotonic clock
 */
export function createProgress(out: Writable & { readonly isTTY?: boolean }, clock: () => number): Progress {
  const live = out.isTTY === true;
  // Stages follow one another: each begins where the one before ended.
  let begun = clock();
  const name = (stage: string) => stage.padEnd(10);
  return {
    step(stage, note = '') {
      if (live) out.write(`\r\u001b[2K  ${styleText('dim', `${name(stage)} ${note}`)}`);
    },
    done(stage, counts) {
      const seconds = ((clock() - begun) / 1000).toFixed(1);
      begun = clock();
      const line = `${name(stage)} ${counts}`;
      out.write(live ? `\r\u001b[2K  ${line}  ${styleText('dim', `${seconds} s`)}\n` : `${line}  ${seconds} s\n`);
    },
  };
}
