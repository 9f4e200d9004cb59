import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../scripts/commands/io.ts';

/** A scratch folder that goes when the test does (`await using`). */
export async function scratch(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'lemma-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Every file below `dir` with its text, by relative path. */
export async function snapshot(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((f) => f.isFile());
  const paths = names.map((f) => join(f.parentPath, f.name)).sort();
  const texts = await Promise.all(paths.map((p) => readFile(p, 'utf8')));
  return Object.fromEntries(paths.map((p, i) => [p.slice(dir.length + 1), texts[i] as string]));
}

/** The project's tables in a content folder of their own, without stories. */
export async function tablesIn(dir: string): Promise<void> {
  const content = new URL('../../content/', import.meta.url).pathname;
  for (const name of ['site.yaml', 'topics.yaml', 'kinds.yaml', 'tiers.yaml']) {
    await cp(join(content, name), join(dir, name));
  }
  // Tests ask nobody but loopback.
  const site = await readFile(join(dir, 'site.yaml'), 'utf8');
  await writeFile(join(dir, 'site.yaml'), site.replace(/^theory:.*\n/m, ''));
}

/** An outside world with a stopped clock; `said()` is what the command printed. */
export function testIo(at: string, input = ''): Io & { readonly said: () => { out: string; err: string } } {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const text = { out: '', err: '' };
  stdout.on('data', (chunk) => {
    text.out += chunk;
  });
  stderr.on('data', (chunk) => {
    text.err += chunk;
  });
  const now = () => new Date(at);
  return { stdin: Readable.from([input]), stdout, stderr, env: {}, cwd: process.cwd(), now, said: () => text };
}
