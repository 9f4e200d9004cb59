import { readdirSync, readFileSync } from 'node:fs';
import { type PaperFixture, readFixture } from '../../scripts/theory/paper/fixture.ts';

const folder = new URL('../fixtures/papers/', import.meta.url);

/** All fixtures below `test/fixtures/papers/KIND`. */
export function fixtures(kind: 'tex' | 'html'): PaperFixture[] {
  const names = readdirSync(new URL(`${kind}/`, folder)).sort();
  return names.map((name) => readFixture(name, readFileSync(new URL(`${kind}/${name}`, folder), 'utf8')));
}

/** One of them. */
export function fixture(name: string): PaperFixture {
  const kind = name.endsWith('.html') ? 'html' : 'tex';
  return readFixture(name, readFileSync(new URL(`${kind}/${name}`, folder), 'utf8'));
}

/** The HTML of a fixture. */
export const pageText = (name: string): string => fixture(name).files.get('page.html') ?? '';
