import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleOf } from './bundle.ts';
import { codeKey } from './code-key.ts';
import { failureOf } from './failure.ts';

// Builds the site: node src/press/main.ts [--out FOLDER] [--bundles FOLDER]. LEMMA_CONTENT names the content, LEMMA_CACHE
// what may be kept, LEMMA_SITE the address. Bundles of the code are kept below the project, where they find the packages.

/** Builds once more; gives the exit code. */
const again = (): number => spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' }).status ?? 70;

const root = resolve(import.meta.dirname, '../..');
try {
  const { values } = parseArgs({ options: { out: { type: 'string' }, bundles: { type: 'string' } } });
  const code = codeKey(root);
  const bundle = bundleOf(root, resolve(values.bundles ?? join(root, '.cache', 'bundles')), code);
  // Whoever waits for it says what went wrong, and nobody does yet.
  bundle.catch(() => undefined);
  const { buildSite } = await import('./site.ts');
  const out = resolve(values.out ?? 'dist');
  const report = await buildSite({ code, bundle, out, report: (line) => process.stderr.write(`${line}\n`) });
  if (report) process.stdout.write(`${report.written} of ${report.pages} pages written\n`);
  else process.exitCode = again();
} catch (error) {
  const { text, code } = failureOf(error);
  process.stderr.write(`${text}\n`);
  process.exit(code);
}
