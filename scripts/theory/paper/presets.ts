import type { Counters } from './counters.ts';
import { capital, type Theorems } from './theorems.ts';

/** What classes bring along: [environments that share one counter or have their own, counted within]. */
const classes: readonly (readonly [RegExp, (options: string) => Preset])[] = [
  [/^(?:llncs|svjour|svmult|svmono)/, llncs],
  [
    /^acmart$/,
    () => ({
      shared: ['theorem', 'conjecture', 'proposition', 'lemma', 'corollary', 'definition', 'example'],
      within: 'section',
    }),
  ],
  [
    /^lipics/,
    () => ({
      shared: [
        'theorem',
        'lemma',
        'corollary',
        'proposition',
        'exercise',
        'definition',
        'conjecture',
        'observation',
        'example',
        'note',
        'remark',
        'claim',
      ],
      within: null,
    }),
  ],
  [
    /^(?:siamart|siamonline)/,
    () => ({ shared: ['theorem', 'lemma', 'corollary', 'proposition', 'definition'], within: 'section' }),
  ],
  [
    /^(?:jmlr|colt)/,
    () => ({
      shared: ['theorem', 'lemma', 'proposition', 'remark', 'corollary', 'definition', 'conjecture', 'axiom'],
      own: ['example'],
      within: null,
    }),
  ],
];

interface Preset {
  /** One counter, the first one's. */
  readonly shared?: readonly string[];
  /** A counter each. */
  readonly own?: readonly string[];
  /** Without a number. */
  readonly bare?: readonly string[];
  readonly within: string | null;
}

/** Springer's class: a counter each, `envcountsame` for one, `envcountsect` within the section. */
function llncs(options: string): Preset {
  const names = `theorem case conjecture corollary definition example exercise lemma note problem property proposition
    question solution remark`.split(/\s+/);
  const within = /envcountsect/.test(options) ? 'section' : /envcountreset/.test(options) ? 'section' : null;
  return /envcountsame/.test(options)
    ? { shared: names, bare: ['claim'], within }
    : { own: names, bare: ['claim'], within };
}

/** Theorem-like environments that a class defines by itself. */
export function presetTheorems(name: string, options: string, theorems: Theorems, counters: Counters): void {
  const preset = classes.find(([pattern]) => pattern.test(name))?.[1](options);
  if (!preset) return;
  const { shared = [], own = [], bare = [], within } = preset;
  for (const one of [...shared.slice(0, 1), ...own]) counters.declare(one, within);
  for (const one of shared) theorems.set(one, { word: capital(one), counter: shared[0] as string });
  for (const one of own) theorems.set(one, { word: capital(one), counter: one });
  for (const one of bare) theorems.set(one, { word: capital(one), counter: null });
}
