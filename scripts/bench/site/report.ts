import { table } from '../../report/table.ts';
import { MORNING, type Phase, type Phases } from './phases.ts';
import type { Ratio } from './ratio.ts';

/** What a run of the bench gives: `--json` writes it as it is. */
export interface SiteFigures {
  readonly stories: number;
  /** Lemma with all its pages. */
  readonly ours: Phases;
  /** Lemma with story pages and home page alone. */
  readonly oursPages?: Phases;
  /** Astro with @astrojs/mdx. */
  readonly stock?: Phases;
  readonly eleventy?: Phases;
  /** `stock` against `ours`. */
  readonly ratio?: Ratio;
  /** `stock` against `oursPages`. */
  readonly ratioPages?: Ratio;
}

/** What each system is called. */
export const names = {
  ours: 'Lemma',
  oursPages: 'Lemma, the same pages',
  stock: 'Astro + MDX',
  eleventy: 'Eleventy',
} as const;

/** The figures as a table. The last column says how many times as long as Lemma's own a build takes. */
export function report({ stories, ratio, ratioPages, ...systems }: SiteFigures): string {
  const rows = Object.entries(names).flatMap(([key, name]) => {
    const phases = systems[key as keyof typeof names];
    return Object.entries(phases ?? {}).map(([build, phase]: [string, Phase]) =>
      row(name, build, phase, stories + (build === 'cold' ? 0 : MORNING), systems.ours[build as keyof Phases]),
    );
  });
  const head = ['system', 'build', 'stories', 'files', 's', 'ms a story', 'peak MiB', 'times Lemma'];
  const last = [against(names.ours, ratio), against(names.oursPages, ratioPages)].filter((line) => line !== '');
  return [table(head, rows), ...(last.length > 0 ? ['', ...last] : [])].join('\n');
}

function against(own: string, ratio: Ratio | undefined): string {
  if (!ratio) return '';
  const [cold, warm, memory] = [ratio.cold, ratio.warm, ratio.memory].map((value) =>
    value === null ? '–' : `${value}×`,
  );
  return `${names.stock} against ${own}: cold ${cold}, warm ${warm}, memory ${memory}`;
}

function row(name: string, build: string, phase: Phase, stories: number, own: Phase | undefined): (string | number)[] {
  const { files, s, rssMiB, failed } = phase;
  const took = [files, s.toFixed(1), ((1000 * s) / stories).toFixed(1), Math.round(rssMiB)];
  if (failed) return [name, build, stories, '–', `${s.toFixed(1)}: ${failed}`, '–', Math.round(rssMiB), '–'];
  return [name, build, stories, ...took, own && !own.failed ? (s / own.s).toFixed(2) : '–'];
}
