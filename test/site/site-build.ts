import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type DefaultTreeAdapterTypes as Html, parse, defaultTreeAdapter as tree } from 'parse5';

/** A site that was built for a test. */
export interface BuiltSite {
  /** Absolute path of the built files. */
  readonly dir: string;
  /** What the build said. */
  readonly log: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds a content folder in a scratch folder of its own. It is below the project, so that bundles find node_modules.
 * @param env more variables of the building process
 * @param into folder below the project that gets the site, where that is not the scratch folder
 */
export async function buildSite(
  content: string,
  env: Readonly<Record<string, string>> = {},
  into?: string,
): Promise<BuiltSite> {
  await mkdir(resolve('.cache'), { recursive: true });
  const scratch = await mkdtemp(resolve('.cache/test-site-'));
  const dir = into ?? join(scratch, 'dist');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [resolve('src/press/main.ts'), '--out', dir], {
    env: {
      ...withoutTestSettings(process.env),
      LEMMA_CONTENT: content,
      LEMMA_CACHE: join(scratch, 'cache'),
      NO_COLOR: '1',
      ...env,
    },
    maxBuffer: 1e9,
  });
  return { dir, log: stdout + stderr, remove: () => rm(scratch, { recursive: true, force: true }) };
}

/** Vitest runs with settings of its own (NODE_ENV=test), with which Astro would not build for production. */
export function withoutTestSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(NODE_ENV|VITEST.*|VITE_.*|LEMMA_.*)$/.test(name)),
  );
}

/** A page of the built site. */
export interface BuiltPage {
  /** Address below the base path: `/topics/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Html.Document;
}

/** All HTML pages, by address. */
export async function readPages(dir: string): Promise<readonly BuiltPage[]> {
  const files = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    files.map(async (name) => {
      const html = await readFile(join(dir, name), 'utf8');
      return { path: `/${name.replace(/index\.html$/, '')}`, html, document: parse(html) };
    }),
  );
}

/** All elements of a document, in its order. */
export function* elements(node: Html.ParentNode): Generator<Html.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elements(child);
  }
}

/** Value of an attribute. */
export function attribute(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
