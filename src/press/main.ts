import { join, resolve } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { buildSite } from './site.ts';

// Builds the site: node src/press/main.ts [--out FOLDER] [--bundles FOLDER]. LEMMA_CONTENT names the content, LEMMA_CACHE
// what may be kept, LEMMA_SITE the address. Bundles of the code are kept below the project, where they find the packages.

const { values } = parseArgs({ options: { out: { type: 'string' }, bundles: { type: 'string' } } });
const root = resolve(import.meta.dirname, '../..');
try {
  const { pages, written } = await buildSite({
    ...{
      root,
      out: resolve(values.out ?? 'dist'),
      bundles: resolve(values.bundles ?? join(root, '.cache', 'bundles')),
    },
    report: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${written} of ${pages} pages written\n`);
} catch (error) {
  // A table or a page of the content says where it is wrong; for anything else the way there is of use.
  const isContent = error instanceof Error && /^(?:TableError|StoryError)$/.test(error.name);
  process.stderr.write(`${isContent ? error.message : inspect(error)}\n`);
  process.exit(1);
}
