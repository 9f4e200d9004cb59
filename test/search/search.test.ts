import { describe, expect, it } from 'vitest';
import { ask, story } from './archive.ts';

const first = async (...args: Parameters<typeof ask>) => (await ask(...args)).slugs[0];

describe('words', () => {
  it('count most in the title, then the tl;dr, then the summary, then the rest', async () => {
    const stories = [
      story('rest', { body: '## Summary\n\nOther words.\n\n## Theory\n\nA kernel.\n' }),
      story('summary', { body: 'A kernel.' }),
      story('tldr', { tldr: 'A kernel.' }),
      story('title', { title: 'A kernel' }),
    ];
    expect((await ask(stories, { q: 'kernel' })).slugs).toEqual(['title', 'tldr', 'summary', 'rest']);
  });

  it('all have to be there', async () => {
    const stories = [story('both', { body: 'Sparse attention.' }), story('one', { title: 'Attention attention' })];
    expect(await ask(stories, { q: 'attention sparse' })).toEqual({ slugs: ['both'], had: 2 });
  });

  it('or, where no story has all, as many as any has', async () => {
    const stories = [story('two', { body: 'Sparse attention.' }), story('one', { body: 'Attention.' })];
    expect(await ask(stories, { q: 'sparse attention zebra' })).toEqual({ slugs: ['two'], had: 2 });
  });

  it('that are rare say more', async () => {
    const common = ['a', 'b', 'c', 'd'].map((slug) => story(slug, { body: 'Attention.', date: '2026-05-06' }));
    expect(await first([...common, story('rare', { body: 'A zebra.' })], { q: 'attention zebra' })).toBe('rare');
  });

  it.each([
    ['poincare', 'Poincaré'],
    ['Erdos', 'Erdős'],
    ['bounded', 'bounds'],
    ['optimisation', 'optimization'],
    ['pretraining', 'pre-training'],
    ['pre-training', 'pretraining'],
    ['gan', 'GANs'],
    ['GANs', 'a GAN'],
    ['maps', 'map'],
  ])('%s finds %s', async (q, body) => {
    expect((await ask([story('it', { body }), story('other')], { q })).slugs).toEqual(['it']);
  });

  it('are found by their beginning while they are typed', async () => {
    const stories = [story('it', { body: 'Contrastive.' }), story('other')];
    expect([(await ask(stories, { q: 'contr' }, true)).slugs, (await ask(stories, { q: 'contr' })).slugs]).toEqual([
      ['it'],
      [],
    ]);
  });

  it('that are in every story find none', async () => {
    expect((await ask([story('it')], { q: 'what is the' })).slugs).toEqual([]);
  });

  it('in another spelling come before relatives', async () => {
    const stories = [story('relative', { body: 'Optimal.' }), story('same', { body: 'Optimization.' })];
    expect(await first(stories, { q: 'optimisation' })).toBe('same');
  });

  it('as they stand come before their relatives', async () => {
    const stories = [story('relative', { body: 'Bounds.' }), story('exact', { body: 'Bound.' })];
    expect(await first(stories, { q: 'bound' })).toBe('exact');
  });

  it('of TeX and of functions are none', async () => {
    const stories = [story('it', { body: 'Of order $\\frac{\\log n}{\\mathbb{E}}$, or $\\mathrm{NDCG}$.' })];
    const found = await Promise.all(['frac', 'mathbb', 'log', 'NDCG'].map((q) => ask(stories, { q })));
    expect(found.map(({ slugs }) => slugs.length)).toEqual([0, 0, 0, 1]);
  });
});

describe('what is looked up whole', () => {
  const stories = [
    story('mentioned', { title: 'Yuanfan Li and 2605.02116, as Yuanfan and Li are told of', arxiv: '2605.00009' }),
    story('it', {
      arxiv: '2605.02116',
      authors: ['Yuanfan Li', 'Émile Beispiel'],
      body: 'Of order $O(1/m + 1/\\sqrt{n})$.',
    }),
    story('half', { authors: ['Yuanfan Wei', 'Ada Li'] }),
  ];

  it.each(['2605.02116', 'arXiv:2605.02116v1', 'https://arxiv.org/abs/2605.02116', 'Yuanfan Li', 'Li, Yuanfan'])(
    '%s is found first',
    async (q) => {
      expect(await first(stories, { q })).toBe('it');
    },
  );

  it.each(['O(1/m + 1/√n)', 'o(1/m+1/√n)'])('the formula %s is found', async (q) => {
    expect((await ask(stories, { q })).slugs).toEqual(['it']);
  });

  it('an author is a whole name', async () => {
    expect((await ask(stories, { author: 'Yuanfan Li' })).slugs).toEqual(['it']);
    expect((await ask(stories, { author: 'emile beispiel' })).slugs).toEqual(['it']);
  });
});

describe('filters', () => {
  const stories = [
    story('a', { topics: ['language', 'vision'], kind: 'theory', tier: 'lead', body: 'Model.' }),
    story('b', { topics: ['vision'], kind: 'method', date: '2025-12-30', body: 'Model.' }),
    story('c', { topics: ['language'], kind: 'method', date: '2026-05-06', body: 'Other.' }),
  ];

  it.each([
    [{ topic: 'vision' }, ['a', 'b']],
    [{ kind: 'method' }, ['c', 'b']],
    [{ tier: 'lead' }, ['a']],
    [{ source: 'arxiv-lg-ml' }, ['c', 'a', 'b']],
    [{ year: '2025' }, ['b']],
    [{ topic: 'vision', kind: 'method', q: 'model' }, ['b']],
    [{ topic: 'language', q: 'model' }, ['a']],
    [{ topic: 'nowhere' }, []],
  ])('%j leaves %j', async (state, slugs) => {
    expect((await ask(stories, state)).slugs).toEqual(slugs);
  });
});

describe('order', () => {
  const stories = [
    story('old', { title: 'Zebra zebra', date: '2025-12-30' }),
    story('new', { body: 'A zebra.', date: '2026-05-06' }),
    story('low', { body: 'A zebra.', score: { total: 1, parts: {} } }),
    story('high', { body: 'A zebra.', score: { total: 9, parts: {} } }),
  ];

  it('is the best first, and among equals the newest, then the highest score', async () => {
    expect((await ask(stories, { q: 'zebra' })).slugs).toEqual(['old', 'new', 'high', 'low']);
  });

  it('is by date where that is asked', async () => {
    expect((await ask(stories, { q: 'zebra', sort: 'date' })).slugs).toEqual(['new', 'high', 'low', 'old']);
  });
});
