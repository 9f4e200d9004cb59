import { EventEmitter } from 'node:events';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { folderLoader } from '../../src/loaders/folder.ts';
import { scratch } from '../morning/folder.ts';

interface Row {
  readonly id: string;
  readonly filePath: string;
  readonly digest: string;
}

/** A loader on a folder of texts, in an Astro of its own. */
function textLoader(folder: string) {
  const rows = new Map<string, Row>();
  const store = {
    keys: () => [...rows.keys()],
    values: () => [...rows.values()],
    set: (row: Row) => rows.set(row.id, row),
    delete: (id: string) => rows.delete(id),
  };
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const error = vi.fn();
  const parseData = async ({ data }: { data: unknown }) => data;
  const context = { store, watcher, parseData, logger: { error } } as unknown as LoaderContext;
  const read = (text: string, path: string) => {
    if (text === 'bad') throw new Error(`${path}: bad`);
    return { id: text, data: { text } };
  };
  const loader = folderLoader(
    { name: 'texts', extension: '.txt', version: 1, card: z.record(z.string(), z.unknown()), read },
    folder,
  );
  return { load: () => loader.load(context), rows, watcher, error };
}

it('keeps the files that can be read and reports the others', async () => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'a.txt'), 'one');
  await writeFile(join(folder.path, 'b.txt'), 'bad');
  const { load, rows, error } = textLoader(folder.path);
  await load();
  expect([[...rows.keys()], error.mock.calls.length]).toEqual([['one'], 1]);
});

it('forgets a file that is gone', async () => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'a.txt'), 'one');
  const { load, rows } = textLoader(folder.path);
  await load();
  await rm(join(folder.path, 'a.txt'));
  await load();
  expect([...rows.keys()]).toEqual([]);
});

it('reports a link that leads nowhere and goes on', async () => {
  await using folder = await scratch();
  await symlink(join(folder.path, 'nowhere'), join(folder.path, 'a.txt'));
  await writeFile(join(folder.path, 'b.txt'), 'two');
  const { load, rows, error } = textLoader(folder.path);
  await load();
  expect([[...rows.keys()], error.mock.calls.length]).toEqual([['two'], 1]);
});

it('reads a file again when it changes', async () => {
  await using folder = await scratch();
  const file = join(folder.path, 'a.txt');
  await writeFile(file, 'one');
  const { load, rows, watcher } = textLoader(folder.path);
  await load();
  await writeFile(file, 'number two');
  watcher.emit('all', 'change', file);
  await vi.waitUntil(() => rows.has('number two') && !rows.has('one'));
  expect([...rows.keys()]).toEqual(['number two']);
});
