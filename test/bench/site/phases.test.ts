import { expect, it } from 'vitest';
import { measure, type System } from '../../../scripts/bench/site/phases.ts';
import type { Watched } from '../../../scripts/bench/site/watched.ts';

/** A system whose builds end as given, and what was asked of it. */
function fake(...builds: Watched[]): System & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    dist: '/nowhere',
    write: async (from, to) => void asked.push(`write ${from} ${to}`),
    edit: async (number) => void asked.push(`edit ${number}`),
    build: async () => {
      asked.push('build');
      return builds.shift() ?? { s: 1, rssMiB: 1 };
    },
  };
}

it('builds cold, a hundred stories later, and after one edit', async () => {
  const system = fake();
  const phases = await measure(system, 30);
  expect(system.asked).toEqual(['write 0 30', 'build', 'write 30 130', 'build', 'edit 15', 'build']);
  expect(Object.keys(phases)).toEqual(['cold', 'warm', 'edit']);
});

it('tries nothing after a cold build that failed', async () => {
  const system = fake({ s: 9, rssMiB: 5, failed: 'memory' });
  expect(await measure(system, 30)).toEqual({ cold: { s: 9, rssMiB: 5, failed: 'memory', files: 0 } });
});

it('tries no edit after a morning that failed', async () => {
  const phases = await measure(fake({ s: 1, rssMiB: 1 }, { s: 9, rssMiB: 5, failed: 'limit' }), 30);
  expect(Object.keys(phases)).toEqual(['cold', 'warm']);
});
