import { spawnSync } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failureOf } from './failure.ts';

// Builds the site: node src/press/main.ts [--out FOLDER] [--bundles FOLDER]. LEMMA_CONTENT names the content, LEMMA_CACHE
// what may be kept, LEMMA_SITE the address. Bundles of the code are kept below the project, where they find the packages.

/** Builds once more; gives the exit code. */
const again = (): number => spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' }).status ?? 70;

const root = resolve(import.meta.dirname, '../..');
try {
  const { values } = parseArgs({ options: { out: { type: 'string' }, bundles: { type: 'string' } } });
  const bundles = resolve(values.bundles ?? join(root, '.cache', 'bundles'));
  keepCompiled(join(bundles, 'compiled'));
  const { buildSite } = await import('./site.ts');
  const report = await buildSite({
    ...{ root, out: resolve(values.out ?? 'dist'), bundles },
    report: (line) => process.stderr.write(`${line}\n`),
  });
  if (report) process.stdout.write(`${report.written} of ${report.pages} pages written\n`);
  else process.exitCode = again();
} catch (error) {
  const { text, code } = failureOf(error);
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

/**
 * Has Node keep what it compiles, for this process from here on, for its threads by the variable. It is swept with the
 * bundles that it is beside, as it grows with each.
 */
function keepCompiled(folder: string): void {
  process.env.NODE_COMPILE_CACHE ??= folder;
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
