import { type Dirent, readdirSync, statSync } from 'node:fs';

/** Paths below `dir` that end in `extension`, relative, with forward slashes, sorted; none where there is no folder. */
export function filesBelow(dir: string, extension: string): string[] {
  const paths: string[] = [];
  try {
    collect(dir, '', paths);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
  return paths.filter((path) => path.endsWith(extension)).sort();
}

/** What is below a folder. With its kind each name costs nothing more; without it, a look at every file. */
function collect(root: string, folder: string, paths: string[]): void {
  for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    const path = folder + entry.name;
    paths.push(path);
    if (isFolder(entry, `${root}/${path}`)) collect(root, `${path}/`, paths);
  }
}

/** Whether files may be below it; a link may lead to a folder. */
function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
