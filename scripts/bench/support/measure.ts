import type { Entry, Sentence } from '../../model.ts';
import { summariseExtractive } from '../../summarise/extractive.ts';
import { supportFault } from '../../support/fault.ts';
import type { Random } from '../corpus/random.ts';
import { pick, shuffled } from './choose.ts';
import { type Perturbation, perturbations } from './perturb.ts';
import { type Pool, poolOf } from './pool.ts';
import { reworded } from './reword.ts';

/** Sentences of each of the three sets. */
const SIZE = 500;

/** One sentence as it was tried. */
export interface Trial {
  readonly text: string;
  readonly quote: string;
  /** What the checker says of it. */
  readonly fault: string | null;
}

/** Trials of one kind. */
export interface Trials {
  readonly name: string;
  readonly trials: readonly Trial[];
}

/** What a measurement finds. */
export interface SupportMeasure {
  /** By kind of error: every one ought to be refused. */
  readonly errors: readonly Trials[];
  /** None ought to be refused. */
  readonly harmless: readonly Trials[];
  /** Sentences to choose from. */
  readonly sentences: number;
  /** Milliseconds of the processor's time that the checker took for a sentence, reading each source once included. */
  readonly ms: number;
}

/** Time taken so far, and for how many sentences. */
interface Clock {
  ms: number;
  count: number;
}

interface Case {
  readonly sentence: Sentence;
  readonly entry: Entry;
}

/**
 * Measures the checker of support. Sentences of extractive summaries are supported by construction. 500 of them get every
 * kind of error that they have a place for, half of them after a harmless rewording, and keep their quote; 500 others stay
 * as they are; 500 more are only reworded. The same entries and numbers give the same trials.
 */
export function measureSupport(entries: readonly Entry[], random: Random): SupportMeasure {
  const cases = shuffled(random, entries.flatMap(casesOf));
  const pools = entries.map(poolOf);
  const own = new Map(pools.map((pool) => [pool.id, pool]));
  const [spoilt, left, told] = [cases.slice(0, SIZE), cases.slice(SIZE, 2 * SIZE), cases.slice(2 * SIZE)];
  const clock: Clock = { ms: 0, count: 0 };
  const spoil = (one: Case, perturb: Perturbation): Trial[] => {
    const base = random.below(2) === 0 ? (reworded(one.sentence.text, random) ?? one.sentence.text) : one.sentence.text;
    const others = pools.filter(({ id }) => id !== one.entry.id);
    const context = { random, own: own.get(one.entry.id) as Pool, other: pick(random, others) as Pool };
    const said = others.length > 0 ? perturb(base, context) : null;
    return said === null || said === base ? [] : [tried(one, said, clock)];
  };
  const errors = Object.entries(perturbations).map(([name, perturb]) => ({
    name,
    trials: spoilt.flatMap((one) => spoil(one, perturb)),
  }));
  const harmless = [
    { name: 'left alone', trials: left.map((one) => tried(one, one.sentence.text, clock)) },
    { name: 'reworded', trials: rewordings(told, random, clock) },
  ];
  return { errors, harmless, sentences: cases.length, ms: clock.ms / Math.max(1, clock.count) };
}

/** As many sentences reworded; one for which there is no rewording is passed over. */
function rewordings(cases: readonly Case[], random: Random, clock: Clock): Trial[] {
  const trials: Trial[] = [];
  for (const one of cases) {
    if (trials.length === SIZE) break;
    const said = reworded(one.sentence.text, random);
    if (said !== null) trials.push(tried(one, said, clock));
  }
  return trials;
}

function casesOf(entry: Entry): Case[] {
  return summariseExtractive({ id: entry.id, entries: [entry] }).sentences.map((sentence) => ({ sentence, entry }));
}

function tried({ sentence, entry }: Case, said: string, clock: Clock): Trial {
  const start = process.cpuUsage();
  const fault = supportFault({ ...sentence, text: said }, [entry]);
  const { user, system } = process.cpuUsage(start);
  clock.ms += (user + system) / 1000;
  clock.count += 1;
  return { text: said, quote: sentence.quote, fault };
}
