import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../../scripts/commands/config.ts';
import type { UserError } from '../../scripts/commands/io.ts';
import { scratch, tablesIn } from '../morning/folder.ts';

const ROW = '- { id: a, name: A, url: "https://a.example/feed", tier: 1, kind: feed }\n';

/** What `loadConfig` says of these sources. */
async function complaint(sources: string, spoil: (dir: string) => Promise<void> = async () => {}): Promise<unknown> {
  await using dir = await scratch();
  await tablesIn(dir.path);
  await writeFile(join(dir.path, 'sources.yaml'), sources);
  await spoil(dir.path);
  try {
    await loadConfig(dir.path, dir.path);
    return null;
  } catch (failure) {
    const { code, message } = failure as UserError;
    return `${code} ${message}`;
  }
}

it('reads tables that agree', async () => {
  expect(await complaint(ROW)).toBeNull();
});

it('says which table is not there', async () => {
  const found = await complaint(ROW, (dir) => rm(join(dir, 'topics.yaml')));
  expect(found).toBe('78 config: topics.yaml: there is no such file: restore it, or name another with --content');
});

it('says that a file given with --sources is not there', async () => {
  await using dir = await scratch();
  await tablesIn(dir.path);
  const config = loadConfig(dir.path, dir.path, join(dir.path, 'mine.yaml'));
  await expect(config).rejects.toThrow('mine.yaml: there is no such file: restore it, or name another with --sources');
});

it('names the key that is spelt wrongly before the one that is missing for it', async () => {
  const found = await complaint(ROW.replace('tier', 'teir'));
  expect(found).toMatch(
    /^78 config: sources\.yaml:1:\d+: 0\.teir: Unrecognized key: "teir": mend its name, or remove it/,
  );
  expect(found).toMatch(/\(and 1 more in this file\)$/);
});

it('says what a tier may be', async () => {
  const found = await complaint(ROW.replace('tier: 1', 'tier: 9'));
  expect(found).toMatch(/^78 config: sources\.yaml:1:\d+: 0\.tier: give a whole number, 1 .* to 5/);
});

it('names the place of an id that two rows have', async () => {
  const found = await complaint(ROW + ROW);
  const what = 'there is a row "a" already: give this one another id, or remove it';
  expect(found).toBe(`78 config: sources.yaml:2:9: ${what}`);
});

it('names the place of an address with a password', async () => {
  const found = await complaint(ROW.replace('https://', 'https://me:secret@'));
  expect(found).toMatch(
    /^78 config: sources\.yaml:1:\d+: 0\.url: take the user name and password out: they are never sent/,
  );
  expect(found).not.toContain('secret');
});
