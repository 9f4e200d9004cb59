import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { reportCommand } from '../../scripts/commands/report.ts';
import { scratch, testIo } from '../morning/folder.ts';

const report = (...args: string[]) => {
  const io = testIo('2026-05-05T06:12:00Z');
  return reportCommand(io).parseAsync(args, { from: 'user' });
};

// The command sets it; the test's own must not end with it.
afterEach(() => {
  process.exitCode = undefined;
});

it('makes the folder of the file that it is to write', async () => {
  await using folder = await scratch();
  const file = join(folder.path, 'new', 'report.json');
  await report('--content', folder.path, '--json', file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ state: 'well', title: 'No edition yet' });
});

it('does not call well what is not there', async () => {
  await using folder = await scratch();
  await expect(report('--content', join(folder.path, 'none'))).rejects.toMatchObject({ code: 78 });
});
