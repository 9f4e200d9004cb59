import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Environment variable whose value nobody may read or change. */
export const VARIABLE = 'CANARY_WORD';
/** Global that must never be. */
export const GLOBAL = 'canaryTouched';
/** Word in the file, and value of the variable: it must stand in no output. */
export const SECRET = 'k7vq2xw9-never-told';

/** What hostile text aims at. */
export interface Targets {
  /** A file that is there. */
  readonly file: string;
  /** A file that is not there. */
  readonly made: string;
  /** Address of a server that nobody has a reason to ask. */
  readonly url: string;
}

/** Targets under watch. */
export interface Canaries extends Targets {
  /** Where `watch.ts` writes what it saw in another process. */
  readonly report: string;
  /** Environment of a process under watch. */
  readonly env: Readonly<Record<string, string>>;
  /** What was touched, in words; nothing where all is well. */
  readonly touched: () => Promise<string[]>;
  /** How many threads and processes `watch.ts` has seen to their end. */
  readonly watched: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Sets out the canaries: a file, a file that is not there, a variable, a global and a server. */
export async function setCanaries(): Promise<Canaries> {
  const dir = await mkdtemp(join(tmpdir(), 'canary-'));
  const [file, made, report] = [join(dir, 'secret.txt'), join(dir, 'made.txt'), join(dir, 'report.txt')];
  const asked: string[] = [];
  const server = await listen((request, response) => {
    asked.push(`the server was asked for ${request.url}`);
    response.end();
  });
  await writeFile(file, SECRET);
  await writeFile(report, '');
  process.env[VARIABLE] = SECRET;
  const watch = new URL('watch.ts', import.meta.url).href;
  const lines = async () => (await readFile(report, 'utf8')).split('\n').filter(Boolean);
  return {
    ...{ file, made, report, url: server.url },
    env: { [VARIABLE]: SECRET, CANARY_REPORT: report, NODE_OPTIONS: `--import ${watch}` },
    touched: async () => [
      ...asked,
      ...((await readFile(file, 'utf8')) === SECRET ? [] : ['the file was written']),
      ...(await readFile(made, 'utf8').then(
        () => ['a file was made'],
        () => [],
      )),
      ...(process.env[VARIABLE] === SECRET ? [] : ['the variable was changed']),
      ...(GLOBAL in globalThis ? ['the global was set'] : []),
      ...(await lines()).filter((line) => line !== 'well'),
    ],
    watched: async () => (await lines()).length,
    close: async () => {
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A server on loopback. */
export async function listen(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
