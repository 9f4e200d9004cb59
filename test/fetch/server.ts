import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FetchOptions } from '../../scripts/fetch/fetch.ts';
import type { Source } from '../../scripts/model.ts';

/** A real server on loopback for one test; gives its base address. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A row for an address; private addresses are open to it unless said otherwise. */
export function rowFor(url: string, fields: Partial<Source> = {}): Source {
  return { id: 'row', name: 'Row', url, tier: 1, kind: 'feed', enabled: true, allowPrivateNetwork: true, ...fields };
}

/** Options with a clock that only sleeping moves, and what was slept. */
export async function fakeRun(): Promise<{ readonly options: FetchOptions; readonly slept: number[] }> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'lemma-fetch-'));
  onTestFinished(() => rm(cacheDir, { recursive: true, force: true }));
  const slept: number[] = [];
  let time = Date.UTC(2026, 4, 5, 6);
  const sleep = async (ms: number) => {
    slept.push(ms);
    time += ms;
  };
  const clock = () => time;
  const options = { cacheDir, userAgent: 'Lemma test', now: () => new Date(time), sleep, clock, random: () => 0 };
  return { slept, options };
}
