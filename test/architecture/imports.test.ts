import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** [file, imported file] for every relative import below the two halves, both relative to the project. */
const imports = ['scripts/**/*.ts', 'src/**/*.{ts,astro}']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) => m[1] as string);
    return targets.map((target) => [file, normalize(join(dirname(file), target))] as const);
  });

/** Folders of scripts/ that are stages; `text` is a leaf below all of them, `report` and `commands` look at all. */
const stages = new Set([
  'fetch',
  'parse',
  'normalise',
  'dedupe',
  'cluster',
  'classify',
  'rank',
  'summarise',
  'support',
  'theory',
  'write',
]);
const folder = (file: string) => file.split('/').slice(0, 2).join('/');
const breaches = (rule: (from: string, to: string) => boolean) =>
  imports.filter(([from, to]) => rule(from, to)).map(([from, to]) => `${from} -> ${to}`);

describe('imports run one way', () => {
  it('finds imports at all', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('src never imports scripts', () => {
    expect(breaches((from, to) => from.startsWith('src/') && to.startsWith('scripts/'))).toEqual([]);
  });

  it('scripts import of src only schemas and story, and search to measure it', () => {
    const allowed = (from: string, to: string) =>
      /^src\/(schemas|story)\//.test(to) || (from.startsWith('scripts/bench/search/') && to.startsWith('src/search/'));
    const outside = (from: string, to: string) =>
      from.startsWith('scripts/') && to.startsWith('src/') && !allowed(from, to);
    expect(breaches(outside)).toEqual([]);
  });

  it('a stage imports the model, text and its own folder, no other stage', () => {
    const stageOf = (file: string) => file.startsWith('scripts/') && file.split('/').length > 2 && file.split('/')[1];
    const foreign = (from: string, to: string) => {
      const stage = stageOf(from);
      if (!stage || !stages.has(stage) || !to.startsWith('scripts/')) return false;
      return folder(to) !== folder(from) && to !== 'scripts/model.ts' && folder(to) !== 'scripts/text';
    };
    expect(breaches(foreign)).toEqual([]);
  });

  it('text imports no stage', () => {
    const up = (from: string, to: string) =>
      folder(from) === 'scripts/text' &&
      to.startsWith('scripts/') &&
      folder(to) !== 'scripts/text' &&
      to !== 'scripts/model.ts';
    expect(breaches(up)).toEqual([]);
  });

  it('nothing imports the benchmarks', () => {
    const bench = (file: string) => file.startsWith('scripts/bench/');
    expect(breaches((from, to) => bench(to) && !bench(from))).toEqual([]);
  });

  it('only the commands and the run see every stage', () => {
    const outside =
      /^scripts\/(commands\/|bench\/|cli\.ts|(?:pipeline|read|news|placing|drafts|revise|wording|outcome|morning)\.ts)/;
    const sees = (from: string, to: string) =>
      from.startsWith('scripts/') &&
      !outside.test(from) &&
      /^scripts\/(pipeline|read|news|placing|drafts|revise|wording|outcome|morning)\.ts$/.test(to);
    expect(breaches(sees)).toEqual([]);
  });
});
