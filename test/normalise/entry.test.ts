import { expect, test } from 'vitest';
import { EntryError, normaliseEntry } from '../../scripts/normalise/entry.ts';

test('completes a record that has little', () => {
  expect(normaliseEntry({ id: 'arXiv:2605.02116v3', title: 'T' })).toEqual({
    id: '2605.02116',
    version: 3,
    title: 'T',
    authors: [],
    categories: [],
    summary: '',
    published: null,
    announced: null,
    announce: null,
    feed: 'input',
    url: 'https://arxiv.org/abs/2605.02116',
    comment: null,
    license: null,
    links: { pdf: 'https://arxiv.org/pdf/2605.02116v3' },
    tier: 1,
  });
});

test('what is complete comes back the same', () => {
  const entry = normaliseEntry({ id: 'hep-th/9901001', title: 'T', summary: 'One.\n\nTwo.', published: '1999-01-01' });
  expect(normaliseEntry(entry)).toEqual(entry);
});

test.each([
  ['10.48550/arXiv.2605.02116', '2605.02116', 'https://arxiv.org/abs/2605.02116'],
  ['https://doi.org/10.1000/ABC', 'doi:10.1000/abc', 'https://doi.org/10.1000/abc'],
  ['https://a.example/x?utm_source=y', 'url:https://a.example/x', 'https://a.example/x'],
])('%s is known as %s', (given, id, url) => {
  expect(normaliseEntry({ id: given, title: 'T' })).toMatchObject({ id, url });
});

test('no field keeps what cannot be seen', () => {
  const hidden = {
    categories: ['cs.\u202ELG'],
    license: 'https://a.example/\u202Ex',
    doi: '10.1/\u200Bx',
    comment: '\u2066x',
  };
  expect(normaliseEntry({ id: '2605.02116', title: 'T', ...hidden })).toMatchObject({
    ...{ categories: ['cs.LG'], license: 'https://a.example/%E2%80%AEx', doi: '10.1/x', comment: 'x' },
  });
});

test.each([
  ['title', 'word '.repeat(300), 1000],
  ['summary', 'word '.repeat(3000), 6000],
  ['summary', 'a😀'.repeat(6000), 6000],
  ['comment', 'word '.repeat(300), 1000],
] as const)('a %s that goes on and on is cut', (field, text, most) => {
  const cut = normaliseEntry({ id: '2605.02116', title: 'T', [field]: text });
  expect(cut[field]).toMatch(/(?:word|😀|a) …$/u);
  expect(cut[field]?.length).toBeLessThanOrEqual(most);
  expect(normaliseEntry(cut)).toEqual(cut);
});

test('a licence that has no address is its name', () => {
  expect(normaliseEntry({ id: '2605.02116', title: 'T', license: 'CC BY\u200B 4.0' }).license).toBe('CC BY 4.0');
});

test('refuses a record without a title', () => {
  expect(() => normaliseEntry({ id: '2605.02116', title: ' ' })).toThrow(new EntryError('has no title'));
});

test('a name has a letter in it, and two authors may share one', () => {
  const authors = ['Team Phoenix', ':', 'Chen', 'Chen', ' '];
  expect(normaliseEntry({ id: '2605.02116', title: 'T', authors }).authors).toEqual(['Team Phoenix', 'Chen', 'Chen']);
});

test('joins wrapped lines and keeps paragraphs', () => {
  const summary = 'One line\nand its end.\n  An indented paragraph.\n\nAnd another.';
  expect(normaliseEntry({ id: '2605.02116', title: 'T', summary }).summary).toBe(
    'One line and its end.\n\nAn indented paragraph.\n\nAnd another.',
  );
});
