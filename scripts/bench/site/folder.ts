import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentFile } from './stories.ts';

/** Writes files below a folder, making the folders that they need. */
export async function writeAll(dir: string, files: Iterable<ContentFile>): Promise<void> {
  for (const { path, text } of files) {
    const to = join(dir, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  }
}

/** Gives a story another headline, as an editor would. */
export async function editTitle(dir: string, { path }: ContentFile): Promise<void> {
  const file = join(dir, path);
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, "title: 'A headline by hand'"));
}

/** How many files there are below a folder, 0 where there is no such folder. */
export async function countFiles(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}
