import { expect, it } from 'vitest';
import { coins } from '../../src/lib/coins.ts';
import { storyData } from '../sample.ts';

const [paper] = storyData(['2605.00001']).sources;
const of = (over: Partial<NonNullable<typeof paper>>) =>
  [...new URLSearchParams(coins({ ...(paper as NonNullable<typeof paper>), ...over }))].map(
    ([key, value]) => `${key}=${value}`,
  );

it('a preprint has its type, date, identifier and address', () => {
  expect(of({ title: 'On $m$ & more' })).toEqual([
    'ctx_ver=Z39.88-2004',
    'rft_val_fmt=info:ofi/fmt:kev:mtx:dc',
    'rft.type=preprint',
    'rft.title=On m & more',
    'rft.date=2026-05',
    'rft.publisher=arXiv',
    'rft_id=info:doi/10.48550/arXiv.2605.00001',
    'rft_id=https://arxiv.org/abs/2605.00001',
  ]);
});

it('authors are in the work’s order, each taken apart once', () => {
  const authors = ['Zed van der Alpha', 'The Tokamak Collaboration', 'Ada Beta Jr.'];
  expect(of({ authors }).filter((row) => row.startsWith('rft.au'))).toEqual([
    'rft.au=van der Alpha, Zed',
    'rft.au=The Tokamak Collaboration',
    'rft.au=Beta, Ada, Jr.',
  ]);
});

it('a page is one, with its address alone', () => {
  const rows = of({ id: 'url:https://lemma.test/post', url: 'https://lemma.test/post?a=1&b=2', published: null });
  expect(rows).toContain('rft.type=webpage');
  expect(rows.filter((row) => row.startsWith('rft_id'))).toEqual(['rft_id=https://lemma.test/post?a=1&b=2']);
});
