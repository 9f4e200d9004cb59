import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../scripts/write/below.ts';
import { scratch } from '../morning/folder.ts';

it('finds files in folders and behind links to folders, sorted, and no others', async () => {
  await using folder = await scratch();
  const [dir, elsewhere] = [join(folder.path, 'stories'), join(folder.path, 'elsewhere')];
  await mkdir(join(dir, '2026', '05'), { recursive: true });
  await mkdir(elsewhere);
  for (const file of [
    join(dir, '2026', '05', 'b.mdx'),
    join(dir, 'a.mdx'),
    join(dir, 'a.txt'),
    join(elsewhere, 'c.mdx'),
  ])
    await writeFile(file, '');
  await symlink(elsewhere, join(dir, '2025'));
  await symlink(join(dir, 'nowhere'), join(dir, '2024'));
  expect(filesBelow(dir, '.mdx')).toEqual(['2025/c.mdx', '2026/05/b.mdx', 'a.mdx']);
  expect(filesBelow(join(dir, 'none'), '.mdx')).toEqual([]);
});

it('comes to an end where a link leads back', async () => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'a.mdx'), '');
  await symlink(folder.path, join(folder.path, 'again'));
  expect(filesBelow(folder.path, '.mdx')).toContain('a.mdx');
});
