import { describe, expect, it } from 'vitest';
import type { Entry, Sentence, Summary } from '../../scripts/model.ts';
import { supported, supportedOnly } from '../../scripts/support/supported.ts';
import { entry } from '../sample.ts';

const [first, second] = ['We cut the error of AlphaNet by 12%.', 'Training takes two days on four GPUs.'] as const;
const paper = entry('2605.00001', { title: 'AlphaNet', summary: `${first} ${second}` });
const sentence = (text: string, quote = text) => ({ text, source: paper.id, quote });
const wrong = sentence('We cut the error of AlphaNet by 21%.', first);
const summary = (over: Partial<Summary> = {}): Summary => ({
  ...{ by: 'test/1', title: 'AlphaNet', tldr: first, sentences: [sentence(first), sentence(second)] },
  ...{ impact: null, whyItMatters: [], limits: [] },
  ...over,
});
const left = (over: Partial<Summary>) => supported(summary(over), [paper]);

it('leaves a summary that its sources carry as it is', () => {
  expect(left({})).toEqual(summary());
});

describe('what its sources do not carry', () => {
  it('leaves the summary', () => {
    expect(left({ sentences: [wrong, sentence(second)] }).sentences).toEqual([sentence(second)]);
  });

  it.each(['whyItMatters', 'limits'] as const)('leaves %s', (part) => {
    expect(left({ [part]: [wrong] })[part]).toEqual([]);
  });

  it('leaves the theory', () => {
    expect(left({ theory: [{ part: 'breaks', ...wrong }] }).theory).toEqual([]);
  });

  it('leaves the impact', () => {
    expect(left({ impact: 'It may cure rare tropical diseases.' }).impact).toBeNull();
  });

  it('is named with the reason', () => {
    expect(left({ limits: [wrong] }).dropped).toEqual([
      'sentence of “Limits” left out, 21% is not in the source: We cut the error of AlphaNet by 21%.',
    ]);
  });
});

describe('a tl;dr that fails', () => {
  it('gives way to the first sentence that is left', () => {
    expect(left({ tldr: wrong.text, sentences: [wrong, sentence(second)] }).tldr).toBe(second);
  });

  it('gives way to the headline where that sentence is too long', () => {
    const long = `${first.slice(0, -1)} ${'and the error '.repeat(40)}.`;
    const own = entry('2605.00001', { title: 'AlphaNet', summary: long });
    expect(supported(summary({ tldr: wrong.text, sentences: [sentence(long)] }), [own]).tldr).toBe('AlphaNet');
  });
});

it('gives a headline that fails back to the source', () => {
  expect(left({ title: 'BetaNet' }).title).toBe('AlphaNet');
});

it('holds a story of whose summary nothing is left', () => {
  expect(left({ sentences: [wrong] }).held).toContain('its sources carry no sentence of its summary');
});

it('does not hold a story that had no summary', () => {
  expect(left({ sentences: [] }).held).toBeUndefined();
});

const writing = (by: string, sentences: readonly Sentence[]) => ({
  by,
  summarise: async (_: { readonly id: string; readonly entries: readonly Entry[] }) => ({
    ...summary({ sentences }),
    by,
  }),
});
const cluster = { id: paper.id, entries: [paper] };
const plain = writing('plain/1', [sentence(first)]);

it('checks whatever a summariser makes', async () => {
  const made = await supportedOnly(writing('test/1', [sentence(first), wrong]), plain).summarise(cluster);
  expect([made.by, made.sentences]).toEqual(['test/1', [sentence(first)]]);
});

it('takes the fallback of whose summary nothing is left, and says who was asked', async () => {
  const made = await supportedOnly(writing('test/1', [wrong]), plain).summarise(cluster);
  expect([made.by, made.asked, made.sentences, made.held]).toEqual([
    'plain/1',
    { by: 'test/1', fault: 'wrote no sentence that the sources carry' },
    [sentence(first)],
    undefined,
  ]);
});

it('holds a story of which the fallback says nothing that its sources carry', async () => {
  const made = await supportedOnly(writing('plain/1', [wrong]), plain).summarise(cluster);
  expect(made.held).toContain('its sources carry no sentence of its summary');
});
