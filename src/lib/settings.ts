import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Site, siteSchema } from '../schemas/site.ts';
import { readTable } from '../schemas/yaml.ts';

/** Absolute path of the content folder: `LEMMA_CONTENT`, or `content/` of the project. */
function contentFolder(): string {
  return resolve(process.env.LEMMA_CONTENT ?? 'content');
}

/** Absolute path of a file or folder of the content. */
export function contentPath(...parts: readonly string[]): string {
  return join(contentFolder(), ...parts);
}

/** How a path is named in messages: from the project's folder. */
export function displayPath(path: string): string {
  return relative(process.cwd(), path);
}

/** Path of something in `LEMMA_CACHE`, or in `.cache/`: disposable. */
export function cachePath(...parts: readonly string[]): string {
  return resolve(process.env.LEMMA_CACHE ?? '.cache', ...parts);
}

/** Where Astro keeps its store of this content folder: disposable. `LEMMA_CACHE` names another place than `.cache/`. */
export function astroCache(): string {
  const folder = contentFolder();
  const name = folder === resolve('content') ? 'astro' : `astro-${digest(folder)}`;
  return cachePath(name);
}

/** Where the search's index keeps its months. */
export const searchCache = (): string => join(astroCache(), 'search');

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * `content/site.yaml`, checked.
 * @throws TableError that names file, line and fix
 */
export function readSite(): Site {
  const path = contentPath('site.yaml');
  if (!existsSync(path)) {
    throw new Error(
      `config: ${displayPath(path)}: there is no such file: restore it, or name another folder in LEMMA_CONTENT`,
    );
  }
  return readTable(readFileSync(path, 'utf8'), displayPath(path), siteSchema);
}

/** Address that the site is built for: `LEMMA_SITE`, or `url` of site.yaml. Its path ends in a slash. */
export function siteAddress(): { readonly origin: string; readonly pathname: string } {
  const { LEMMA_SITE: given } = process.env;
  if (given !== undefined && !/^https?:$/.test(URL.parse(given)?.protocol ?? '')) {
    throw new Error(`config: LEMMA_SITE: "${given}" is no http(s) address: give the one that the site is published at`);
  }
  const { origin, pathname } = new URL(given ?? readSite().url);
  return { origin, pathname: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
