import type { Phase, Phases } from '../phases.ts';
import { names, type SiteFigures } from '../report.ts';

/** Systems that are drawn. Lemma's own pages alone are for the table: they would lie beside Lemma's line. */
export const DRAWN = ['ours', 'stock', 'eleventy'] as const;
const BUILDS: Readonly<Record<keyof Phases, string>> = { cold: 'cold', warm: '+100', edit: 'edit' };

/** What one system took for one kind of build, by the number of stories. */
export interface Line {
  readonly system: (typeof DRAWN)[number];
  readonly build: keyof Phases;
  readonly name: string;
  /** By rising number of stories. */
  readonly points: readonly Point[];
}

/** One build; `failed` where it did not come to its end, with what it had taken by then. */
export interface Point {
  readonly stories: number;
  readonly value: number;
  readonly failed?: Phase['failed'];
}

/** One line a system and kind of build that at least one run has, for what `value` reads of a build. */
export function linesOf(runs: readonly SiteFigures[], value: (phase: Phase) => number): Line[] {
  const sorted = runs.toSorted((a, b) => a.stories - b.stories);
  return DRAWN.flatMap((system) =>
    (Object.keys(BUILDS) as (keyof Phases)[]).flatMap((build) => {
      const points = sorted.flatMap((run) => pointOf(run.stories, run[system]?.[build], value));
      return points.length > 0 ? [{ system, build, name: `${names[system]}, ${BUILDS[build]}`, points }] : [];
    }),
  );
}

/** A value that is not above 0 is not known, and has no place on a logarithm. */
function pointOf(stories: number, phase: Phase | undefined, value: (phase: Phase) => number): Point[] {
  if (!phase || value(phase) <= 0) return [];
  return [{ stories, value: value(phase), ...(phase.failed ? { failed: phase.failed } : {}) }];
}
