import { expect, it } from 'vitest';
import { stageCommand } from '../../scripts/commands/stage.ts';
import { testIo } from '../morning/folder.ts';
import { entry } from '../sample.ts';

/** What `stage ARGS` prints for rows, as objects. */
async function stage(args: string[], rows: readonly unknown[]) {
  const io = testIo('2026-05-05T06:00:00Z', rows.map((row) => JSON.stringify(row)).join('\n'));
  await stageCommand(io).exitOverride().parseAsync(args, { from: 'user' });
  return io
    .said()
    .out.trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const margins = entry('2605.00001', {
  title: 'Margins for noisy labels',
  summary:
    'Labels are noisy. We propose a margin loss. The risk is $O(1/\\sqrt{n})$, where $n$ is the number of labels.',
});
const older = entry('2604.00001', { title: 'Tides of the Baltic', announced: '2026-04-01' });

it('clusters everything with --window all', async () => {
  expect((await stage(['cluster', '--window', 'all'], [margins, older])).map((s) => s.entries)).toEqual([
    ['2604.00001'],
    ['2605.00001'],
  ]);
});

it('takes what is older than --window days as background only', async () => {
  expect((await stage(['cluster', '--window', '3'], [margins, older])).map((s) => s.id)).toEqual(['2605.00001']);
});

it('prints what carries each sentence of a summary', async () => {
  const [summary] = await stage(['summarise'], [margins]);
  expect(summary.support.map((s: { source: string }) => s.source)).toEqual(
    summary.summary.map(() => 'arxiv:2605.00001'),
  );
});

it('takes a story with its entries', async () => {
  const [theory] = await stage(['theory'], [{ id: 'story', entries: [margins, older] }]);
  expect([theory.id, theory.formulas.map((f: { tex: string }) => f.tex)]).toEqual(['story', ['O(1/\\sqrt{n})']]);
});

it('prints MDX', async () => {
  const [row] = await stage(['mdx'], [{ id: 'x', title: 'On {x}', summary: 'It costs <5 dollars.' }]);
  expect(row).toEqual({ id: 'x', mdx: '# On \\{x}\n\nIt costs \\<5 dollars.\n' });
});

it('keeps the order of the input in classify', async () => {
  expect((await stage(['classify'], [margins, older])).map((r) => r.id)).toEqual(['2605.00001', '2604.00001']);
});

it.each([
  ['a line that is not JSON', 'normalise', 'no json', /stdin:1: not JSON/],
  ['a row without a title', 'mdx', '{"id":"x"}', /x: title/],
  ['a row that is no object', 'rank', 'null', /stdin:1: no object: give one object a line/],
  ['a row of nothing that is known', 'dedupe', '{"title":"A"}', /stdin:1: has neither id nor entries: /],
  ['a story without entries', 'summarise', '{"id":"x","entries":[]}', /x: has no entries: give one at least/],
  [
    'a row with one author',
    'theory',
    '{"id":"x","title":"A","authors":5}',
    /x: authors: is number where array belongs: /,
  ],
  ['a row with an empty title', 'mdx', '{"id":"x","title":""}', /x: /],
])('says where %s is', async (_, name, input, message) => {
  const io = testIo('2026-05-05T06:00:00Z', input);
  const run = stageCommand(io).exitOverride().parseAsync([name], { from: 'user' });
  await expect(run).rejects.toMatchObject({ code: 65, message: expect.stringMatching(message) });
});
