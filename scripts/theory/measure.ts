// How well and how fast papers are read: `node scripts/theory/measure.ts FILE…`, files as under test/fixtures/papers.

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { equationLines, type PaperFixture, paperIn, readFixture, statementLines } from './paper/fixture.ts';
import { texPaper } from './paper/tex.ts';

const MIB = 2 ** 20;
/** Times that the long paper's body is repeated. */
const REPEATS = 150;

const paths = process.argv.slice(2);
const missing = paths.length === 0 ? 'papers' : paths.find((path) => !existsSync(path));
if (missing !== undefined) {
  process.stderr.write(`error: measure: ${missing}: no such file: name those of test/fixtures/papers/{tex,html}\n`);
  process.exit(64);
}
const fixtures = paths.map((path) => readFixture(basename(path), readFileSync(path, 'utf8')));

/** Lines that are where they should be, out of those expected or found. */
function right(expected: readonly string[], found: readonly string[]): { readonly right: number; readonly of: number } {
  return { right: expected.filter((line, i) => found[i] === line).length, of: Math.max(expected.length, found.length) };
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const begun = performance.now();
  return { value: work(), ms: performance.now() - begun };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const share = (parts: readonly { readonly right: number; readonly of: number }[]): string => {
  const [good, all] = [sum(parts.map((part) => part.right)), sum(parts.map((part) => part.of))];
  return `${good} of ${all} (${((100 * good) / Math.max(1, all)).toFixed(1)} %)`;
};

function report(name: string, some: readonly PaperFixture[]): void {
  if (some.length === 0) return;
  for (const one of some) paperIn(one);
  const read = some.map((one) => ({ one, ...timed(() => paperIn(one)) }));
  const statements = read.map(({ one, value }) => right(one.statements, statementLines(value)));
  const equations = read.map(({ one, value }) => right(one.equations, equationLines(value)));
  const ms = sum(read.map((each) => each.ms)) / some.length;
  process.stdout.write(
    `${name}: ${some.length} papers; statements ${share(statements)}; equations ${share(equations)}; ${ms.toFixed(1)} ms a paper\n`,
  );
  read.forEach(({ one, value }, i) => {
    const { right: good, of } = statements[i] as { right: number; of: number };
    if (good < of) process.stdout.write(`  ${one.name}: ${JSON.stringify(statementLines(value))}\n`);
  });
}

/** A source as long as a paper with all its proofs, made of a fixture's body again and again. */
function long(fixture: PaperFixture): ReadonlyMap<string, string> {
  const [head = '', rest = ''] = (fixture.files.get('main.tex') ?? '').split('\\begin{document}');
  const body = rest.replace('\\end{document}', '');
  return new Map([['main.tex', `${head}\\begin{document}${body.repeat(REPEATS)}\\end{document}`]]);
}

report(
  'LaTeXML',
  fixtures.filter(({ name }) => name.endsWith('.html')),
);
report(
  'TeX',
  fixtures.filter(({ name }) => name.endsWith('.tex')),
);
const model = fixtures.find(({ files }) => (files.get('main.tex')?.length ?? 0) > 1500);
if (model) {
  const files = long(model);
  const before = process.memoryUsage().rss;
  const { value, ms } = timed(() => texPaper(files));
  const grown = (process.memoryUsage().rss - before) / MIB;
  const kilobytes = Math.round((files.get('main.tex') ?? '').length / 1000);
  process.stdout.write(
    `a source of ${kilobytes} kB: ${value.statements.length} statements, ${ms.toFixed(0)} ms, ${grown.toFixed(0)} MiB more; at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB in all\n`,
  );
}
