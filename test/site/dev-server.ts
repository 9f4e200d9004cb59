import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { withoutTestSettings } from './site-build.ts';

/** A dev server on a content folder of its own. */
export interface DevServer extends AsyncDisposable {
  /** Its copy of the content, to be edited. */
  readonly content: string;
  /** Text of a page by its path. */
  readonly get: (path: string) => Promise<string>;
  /** Waits for a line of its terminal that has these words, from now on or before. */
  readonly said: (words: string) => Promise<string>;
}

/** Starts `astro dev` on a copy of a content folder, on a port that is free. */
export async function devServer(from: string): Promise<DevServer> {
  await mkdir(resolve('.cache'), { recursive: true });
  const scratch = await mkdtemp(resolve('.cache/test-dev-'));
  const content = join(scratch, 'content');
  await cp(from, content, { recursive: true });
  const env = { ...withoutTestSettings(process.env), LEMMA_CONTENT: content, LEMMA_CACHE: join(scratch, 'cache') };
  const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], {
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const said = listen(child);
  const address = /http:\/\/\S+/.exec(await said('http://localhost:'))?.[0] ?? '';
  return {
    content,
    said,
    get: async (path) => (await fetch(new URL(path.slice(1), address))).text(),
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await new Promise((done) => child.once('exit', done));
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function listen(child: ChildProcessWithoutNullStreams): DevServer['said'] {
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += stripVTControlCharacters(String(chunk));
      for (const look of waiting) look();
    });
  }
  return (words) =>
    new Promise((done, fail) => {
      const look = () => {
        const line = text
          .split('\n')
          .slice(0, -1)
          .find((line) => line.includes(words));
        if (line === undefined) return;
        waiting.delete(look);
        done(line);
      };
      waiting.add(look);
      child.once('exit', () => fail(new Error(`the dev server ended: ${text}`)));
      look();
    });
}
