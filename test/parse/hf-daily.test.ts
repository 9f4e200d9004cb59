import { expect, test } from 'vitest';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { parseBody } from '../../scripts/parse/body.ts';
import { parseHfDaily } from '../../scripts/parse/hf-daily.ts';
import { rowFor } from '../fetch/server.ts';

const row = {
  paper: {
    id: '2605.02116',
    title: 'Statistical Consistency\n  of Contrastive Learning',
    summary: 'We show a rate.\n',
    authors: [{ _id: 'x', name: 'Ada Ardent', hidden: false }, { name: 'Grace van Hop' }, { hidden: true }],
    publishedAt: '2026-05-04T17:59:59.000Z',
    submittedOnDailyAt: '2026-05-06T00:00:00.000Z',
    upvotes: 12,
  },
  publishedAt: '2026-05-05T22:00:00.000Z',
  title: 'Statistical Consistency of Contrastive Learning',
  numComments: 2,
};

test('a day of papers is a feed', () => {
  expect(parseHfDaily(JSON.stringify([row]))).toEqual({
    format: 'json',
    title: 'Daily Papers',
    link: 'https://huggingface.co/papers',
    updated: '2026-05-06T00:00:00Z',
    items: [
      {
        id: '2605.02116',
        title: 'Statistical Consistency of Contrastive Learning',
        link: 'https://huggingface.co/papers/2605.02116',
        authors: ['Ada Ardent', 'Grace van Hop'],
        published: '2026-05-04T17:59:59Z',
        updated: '2026-05-06T00:00:00Z',
        summary: 'We show a rate.',
        categories: [],
        arxivId: '2605.02116',
      },
    ],
  });
});

test('a day without papers is a feed without items', () => {
  expect(parseHfDaily('[]').items).toEqual([]);
});

test.each([
  ['{"error":"Too many requests"}', `not Hugging Face's daily papers: it answered "Too many requests"`],
  ['{}', "not Hugging Face's daily papers: no array"],
  ['<html>', 'not JSON: begins with "<html>"'],
  ['[{"paper":', 'not JSON: begins with "[{"paper":"'],
])('%s is no feed', (body, message) => {
  expect(() => parseHfDaily(body)).toThrow(message);
});

test.each([[null], [7], [{}], [{ paper: { id: 5, title: 'No address' } }], [{ paper: { id: '../x', title: 'T' } }]])(
  '%j is left out with a warning, the others stay',
  (bad) => {
    const source = rowFor('https://huggingface.co/api/daily_papers', { kind: 'hf-daily', tier: 5 });
    const { value, warnings } = normalise(parseHfDaily(JSON.stringify([bad, row])), source);
    expect([value.map((entry) => entry.id), warnings.length]).toEqual([['2605.02116'], 1]);
  },
);

test('a row says how its answer is read', () => {
  const source = rowFor('https://huggingface.co/api/daily_papers', { kind: 'hf-daily' });
  const body = new TextEncoder().encode(JSON.stringify([row]));
  const raw = { source, status: 'ok', body, contentType: 'application/json', url: source.url, error: null } as const;
  expect(parseBody(raw).format).toBe('json');
});
