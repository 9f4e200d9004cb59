import type { Phases } from './phases.ts';

/** How many times as much another system takes as ours: above 1, ours takes less. Null where one of them did not end. */
export interface Ratio {
  readonly cold: number | null;
  readonly warm: number | null;
  /** Of the peaks of all builds. */
  readonly memory: number | null;
}

/** Compares the builds of another system with ours. */
export function ratioOf(other: Phases, own: Phases): Ratio {
  return {
    cold: quotient(seconds(other.cold), seconds(own.cold)),
    warm: quotient(seconds(other.warm), seconds(own.warm)),
    memory: quotient(peak(other), peak(own)),
  };
}

const seconds = (phase: Phases['warm']): number => (phase && !phase.failed ? phase.s : 0);

/** 0 where it is not known: on a machine that does not tell, or after a build that failed. */
function peak(phases: Phases): number {
  const all = Object.values(phases);
  return all.some(({ failed }) => failed) ? 0 : Math.max(...all.map(({ rssMiB }) => rssMiB));
}

const quotient = (a: number, b: number): number | null => (a > 0 && b > 0 ? Number((a / b).toFixed(2)) : null);
