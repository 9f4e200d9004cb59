import { describe, expect, it } from 'vitest';
import type { Summary } from '../../scripts/model.ts';
import { extractive, type Summariser } from '../../scripts/summarise/summarise.ts';
import { scratch } from './folder.ts';
import { feedText, morning, storyOf } from './one-feed.ts';

const DAY = '2026-05-05';
const PAPER = '2605.02116';

/** A summariser that changes what it says of one paper. */
function changing(change: (summary: Summary) => Partial<Summary>): Summariser {
  return {
    by: 'test/1',
    concurrency: 1,
    summarise: async (cluster) => {
      const summary = await extractive.summarise(cluster);
      return cluster.entries.some((e) => e.id === PAPER) ? { ...summary, ...change(summary) } : summary;
    },
  };
}

const denied = (summary: Summary) =>
  summary.sentences.map((sentence) => ({ ...sentence, text: 'The bound never holds for 97 models.' }));

describe('a story of whose summary nothing is carried by its sources', () => {
  it('is held, with the reason in the ledger', async () => {
    await using folder = await scratch();
    const summariser = changing((summary) => ({ sentences: denied(summary) }));
    const { edition } = await morning(folder.path, await feedText(), DAY, summariser);
    const row = edition.entries.find(({ id }) => id === `arxiv:${PAPER}`);
    expect([row?.fate, row?.reason]).toEqual(['held', 'unsupported']);
  });

  it('is not written', async () => {
    await using folder = await scratch();
    const summariser = changing((summary) => ({ sentences: denied(summary) }));
    await morning(folder.path, await feedText(), DAY, summariser);
    expect(await storyOf(folder.path, PAPER)).toBeUndefined();
  });
});

it('a sentence that is left out is named in the ledger', async () => {
  await using folder = await scratch();
  const summariser = changing((summary) => ({ sentences: [...summary.sentences, ...denied(summary).slice(0, 1)] }));
  const { edition } = await morning(folder.path, await feedText(), DAY, summariser);
  expect(edition.warnings.filter((line) => line.startsWith('support: '))).toEqual([
    expect.stringMatching(/^support: 2026\/05\/05\/.*: sentence left out, 97 is not in the source: The bound never/),
  ]);
});

it('nothing is left out of what the sources say themselves', async () => {
  await using folder = await scratch();
  const { edition } = await morning(folder.path, await feedText(), DAY);
  expect(edition.warnings.filter((line) => line.startsWith('support: '))).toEqual([]);
});
