import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readStory, StoryError, sectionsOf } from '../../src/story/file.ts';

const path = 'stories/2026/05/05/a-bound.mdx';
const text = `---
title: 'A bound: $n$'
tldr: One sentence.
date: 2026-05-05
updated: 2026-05-05T06:12:00Z
kind: theory
tier: lead
topics: [learning-theory]
score:
  total: 5
  parts: { evidence: 5 }
rankReason: Because.
sources:
  - id: arxiv:2605.02116
    feed: arxiv
    name: arXiv cs.LG
    tier: 1
    title: A title
    url: https://arxiv.org/abs/2605.02116
note: mine
---

## Summary

Text.
`;

test('reads a story', () => {
  const story = readStory(text, path);
  expect(story).toMatchObject({ id: '2026/05/05/a-bound', path, body: '\n## Summary\n\nText.\n', bodyLine: 22 });
  expect(story.data).toMatchObject({
    title: 'A bound: $n$',
    note: 'mine',
    support: [],
    sources: [{ version: null, links: {} }],
  });
});

test.each([
  ['a byte order mark', `\uFEFF${text}`],
  ['CRLF', text.replaceAll('\n', '\r\n')],
  ['no line end at the end', text.trimEnd()],
])('reads a story with %s', (_, variant) => {
  expect(readStory(variant, path)).toMatchObject({ id: '2026/05/05/a-bound', bodyLine: 22, data: { tier: 'lead' } });
});

test.each([
  ['a wrong value', text.replace('kind: theory', 'kind: theorem'), '6:1: kind: Invalid option'],
  ['a wrong value inside', text.replace('    tier: 1', '    tier: 9'), '17:5: sources.0.tier: give a whole number, 1'],
  ...['javascript:alert(1)', 'url:javascript:alert(1)', 'url:https://', 'x'].map((id) => [
    ...[
      `a work ${id}`,
      text.replace('arxiv:2605.02116', id),
      '14:5: sources.0.id: not arxiv:…, doi:… or url:https://…',
    ],
  ]),
  [
    'a link to a program',
    text.replace('note: mine', '    links: { code: "javascript:alert(1)" }\nnote: mine'),
    '20:14: sources.0.links.code: Invalid URL',
  ],
  ['a missing key', text.replace("title: 'A bound: $n$'\n", ''), '2:1: title: Invalid input'],
  ['a missing key inside', text.replace('    feed: arxiv\n', ''), '14:5: sources.0.feed: Invalid input'],
  [
    'another day',
    text.replace('date: 2026-05-05', 'date: 2026-05-06'),
    '4:1: date: 2026-05-06 is not the day in the path: write 2026-05-05, or move the file',
  ],
  [
    'YAML that breaks',
    text.replace("'A bound: $n$'", 'A bound: b: c'),
    '2:8: Nested mappings are not allowed in compact mappings: mend the YAML here',
  ],
  ['a key twice', text.replace('note: mine', 'kind: theory'), '20:1: Map keys must be unique: mend the YAML here'],
  ['no frontmatter', 'Text.', '1:1: the frontmatter is missing: begin with ---'],
  ['no end of the frontmatter', '---\ntitle: x\n', '1:1: the frontmatter is missing'],
  ['an alias bomb', bomb(), '2:1: Excessive alias count'],
])('refuses %s with its place', (_, variant, message) => {
  expect(() => readStory(variant, path)).toThrow(`${path}:${message}`);
});

function bomb(): string {
  const rows = Array.from(
    { length: 9 },
    (_, i) =>
      `a${i}: &a${i} [${
        i === 0
          ? 'x'
          : Array(9)
              .fill(`*a${i - 1}`)
              .join(', ')
      }]`,
  );
  return `---\n${rows.join('\n')}\n---\n`;
}

test('refuses a path that is no permalink', () => {
  expect(() => readStory(text, 'stories/a.mdx')).toThrow('name the file stories/YYYY/MM/DD/SLUG.mdx');
});

test('gives every fault', () => {
  const wrong = text.replace('kind: theory', 'kind: x').replace('tier: lead', 'tier: x');
  expect(caught(() => readStory(wrong, path)).messages.map((m) => m.line)).toEqual([6, 7]);
});

function caught(run: () => unknown): StoryError {
  try {
    run();
  } catch (error) {
    if (error instanceof StoryError) return error;
  }
  throw new Error('nothing was refused');
}

test.each(['1_000', '0b11', '~', 'yes', '2026-05-05', '1e3x', '.5.', '<<', '=', 'a & b', '[x] *y*'])(
  'the text %s is the text that was written',
  (title) => {
    const { data } = readStory(text.replace(/^title: .*/m, stringify({ title }).trim()), path);
    expect(data.title).toBe(title);
  },
);

test('an anchor is read like what it stands for', () => {
  const shared = text
    .replace('tldr: One sentence.', 'tldr: &line One sentence.')
    .replace('rankReason: Because.', 'rankReason: *line');
  expect(readStory(shared, path).data.rankReason).toBe('One sentence.');
});

test('makes no date', () => {
  const tagged = text.replace('note: mine', 'note: 2026-05-05');
  expect(readStory(tagged, path).data.note).toBe('2026-05-05');
});

test('sections are ranges of the body', () => {
  const body = 'Lead.\r\n\r\n## Summary\r\n\r\nText.\r\n\r\n## My $n$ notes ##\r\nMore.';
  expect(sectionsOf(body)).toEqual([
    { key: 'body.summary', heading: 'Summary', start: 9, end: 32, text: '\r\nText.\r\n\r\n' },
    { key: 'body.my-n-notes', heading: 'My $n$ notes', start: 32, end: 57, text: 'More.' },
  ]);
});

test.each([
  ['code', '```\n## a\n```\n'],
  ['a formula', '$$\n## a\n$$\n'],
  ['longer fences', '````\n```\n## a\n````\n'],
])('headings in %s are none', (_, body) => {
  expect(sectionsOf(`${body}## b\n`).map((s) => s.key)).toEqual(['body.b']);
});

test('a second section of a name has a number', () => {
  expect(sectionsOf('## a\n## a\n').map((s) => s.key)).toEqual(['body.a', 'body.a-2']);
});
