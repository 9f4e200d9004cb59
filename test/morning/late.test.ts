import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { runMorning } from '../../scripts/commands/run-morning.ts';
import { serve } from '../fetch/server.ts';
import { batch, papersOf } from './batch.ts';
import { scratch, tablesIn, testIo } from './folder.ts';

/** What a run without a day says at `at`, when the batch of `served` is the newest. */
async function saidAt(at: string, served: string, date: string | null = null) {
  await using folder = await scratch();
  const base = await serve((_, response) => void response.end(batch('cs.LG', served, papersOf(served))));
  await tablesIn(folder.path);
  const row = {
    id: 'lg',
    name: 'cs.LG',
    url: `${base}/rss/cs.LG`,
    tier: 1,
    kind: 'arxiv-rss',
    allowPrivateNetwork: true,
  };
  await writeFile(join(folder.path, 'sources.yaml'), stringify([row]));
  const io = testIo(at);
  await runMorning(io, { contentDir: folder.path, cacheDir: join(folder.path, 'cache'), date });
  return io.said().err;
}

test('a run before the announcement says that it is not out yet', async () => {
  expect(await saidAt('2026-05-06T03:30:00Z', '2026-05-05')).toContain(
    '  the newest announcement is of 2026-05-05: that of 2026-05-06 is not out yet\n',
  );
});

test.each([
  ['after the announcement', '2026-05-06T05:30:00Z', '2026-05-06', null],
  ['on a Saturday', '2026-05-09T05:30:00Z', '2026-05-08', null],
  ['for a day that was named', '2026-05-06T05:30:00Z', '2026-05-05', '2026-05-05'],
])('a run %s says nothing of the kind', async (_, at, served, date) => {
  expect(await saidAt(at, served, date)).not.toContain('not out yet');
});
