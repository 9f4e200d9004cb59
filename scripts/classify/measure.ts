import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { kindsSchema } from '../../src/schemas/kind.ts';
import { topicsSchema } from '../../src/schemas/topic.ts';
import { readTable } from '../../src/schemas/yaml.ts';
import type { Entry } from '../model.ts';
import { classify } from './classify.ts';
import { measure, reportOf } from './score.ts';

// Measures the tables in content/ against labels by hand:
//   gunzip -c ENTRIES.jsonl.gz | node scripts/classify/measure.ts LABELS.json [FROM [TO]]
// A line on stdin is an entry: { id, title, summary, categories, comment? }. LABELS is [{ id, topics, kinds }]: the topics
// and kinds that a person would accept, the best first. FROM and TO take a part of the labels (`0 75`), so that cues can
// be written with one part and measured with the other. Prints shares of hits, the mean number of topics, the share of
// `other` among all entries, the time that classifying took, and a line for each miss with the cues that decided.

const labelsSchema = z.array(z.object({ id: z.string(), topics: z.array(z.string()), kinds: z.array(z.string()) }));

const table = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');
const tables = {
  topics: readTable(table('topics.yaml'), 'topics.yaml', topicsSchema),
  kinds: readTable(table('kinds.yaml'), 'kinds.yaml', kindsSchema),
};

/** A line as a cluster of its own. */
function clusterOf(line: string) {
  const entry = { categories: [], comment: null, feed: '', ...JSON.parse(line) } as Entry;
  return { id: entry.id, entries: [entry], why: { similarity: 1, shared: [] } };
}

const [path, from = '0', to] = process.argv.slice(2);
if (!path || !existsSync(path)) {
  process.stderr.write(
    `error: measure: ${path ?? 'labels'}: no such file: name a JSON file of { id, topics, kinds }\n`,
  );
  process.exit(64);
}
const labels = labelsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const lines = (await text(process.stdin)).split('\n').filter(Boolean);
// Cross-lists give a paper twice.
const clusters = [...new Map(lines.map(clusterOf).map((cluster) => [cluster.id, cluster])).values()];
const start = performance.now();
const stories = classify(clusters, tables);
const ms = performance.now() - start;
const report = reportOf(measure(stories, labels.slice(Number(from), to ? Number(to) : undefined)));
process.stdout.write(`${report}\n${stories.length} entries classified in ${Math.round(ms)} ms\n`);
