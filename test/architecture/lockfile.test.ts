import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Lock {
  readonly packages: Record<
    string,
    { readonly optionalDependencies?: Record<string, string>; readonly resolved?: string }
  >;
}

const root = new URL('../..', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as Lock;
const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));

// `npm ci` refuses a lockfile that lacks a platform's package, and `npm install` drops those it cannot find.
it('lists every optional package, of all platforms', () => {
  const wanted = Object.values(packages).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('names no registry', () => {
  expect(Object.values(packages).flatMap((p) => p.resolved ?? [])).toEqual([]);
});

it('pins every dependency exactly', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const ranges = Object.values({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(ranges.filter((range) => !/^\d+\.\d+\.\d+$/.test(String(range)))).toEqual([]);
});
