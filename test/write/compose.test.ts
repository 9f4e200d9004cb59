import { describe, expect, test } from 'vitest';
import { compose } from '../../scripts/write/compose.ts';
import { readStory } from '../../src/story/file.ts';
import { renderBody } from '../../src/story/render.ts';
import { sentenceHash } from '../../src/story/support.ts';
import { composed, draftWith, entryWith, path } from './compose-draft.ts';

const later = '2026-05-06T06:12:00Z';

describe('a new story', () => {
  test('gives each source a paragraph of its own', () => {
    const { summary } = draftWith();
    const sentences = ['2605.02116', '2605.02116', '2601.19597'].map((source, i) => {
      return { text: `Sentence ${i}.`, source, quote: `Sentence ${i}.` };
    });
    expect(composed(draftWith({ summary: { ...summary, sentences } }))).toContain(
      'Sentence 0. Sentence 1.\n\nSentence 2.\n',
    );
  });

  const text = composed(draftWith());
  const { data, body } = readStory(text, path);

  test('has its keys in the schema’s order and nothing empty', () => {
    const keys = [...text.matchAll(/^([a-zA-Z]+):/gm)].map((match) => match[1]);
    expect(keys.slice(0, 12)).toEqual([
      'title',
      'tldr',
      'date',
      'updated',
      'kind',
      'tier',
      'topics',
      'score',
      'rankReason',
      'sources',
      'support',
      'owned',
    ]);
    expect(text).not.toMatch(/null|\[\]|''/);
  });

  test('has the sections that say something', () => {
    expect(body.match(/^## .*/gm)).toEqual(['## Summary', '## Why it matters', '## Theory']);
  });

  test('has text as text', () => {
    expect(body).toContain(String.raw`stay below \$5 a run, \{x} \<b> & all.`);
    expect(body).toContain('&#x69;mport prices matter.');
  });

  test('has a card of theory that renders', () => {
    const { sections, messages } = renderBody(body, { path });
    expect(messages).toEqual([]);
    expect(sections[2]?.html).toContain('<section class="theory-statement"><h4>Statement</h4>');
  });

  test('quotes the announcement', () => {
    expect(data.sources[0]?.excerpt).toMatch(/^arXiv:2605\.02116v1 Announce Type: new Abstract: We bound the risk/);
  });

  test('has the words that carry each sentence', () => {
    expect(data.support[0]).toEqual({
      sentence: sentenceHash('We bound the risk by $O(1/m + 1/\\sqrt{n})$ with $m$ negatives.'),
      source: 'arxiv:2605.02116',
      quote: 'We bound the risk by $O(1/m + 1/\\sqrt{n})$ with $m$ negatives.',
    });
  });

  test('has a receipt for what it wrote', () => {
    expect(Object.keys(data.written)).toEqual(['title', 'tldr', 'body.summary', 'body.why-it-matters', 'body.theory']);
    expect(data.written.title).toEqual({
      by: 'extractive/1',
      at: '2026-05-05T06:12:00Z',
      input: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('leaves the theory out where there is no formula', () => {
    expect(composed(draftWith({ theory: { by: 'extractive/1', formulas: [], symbols: [] } }))).not.toContain(
      '## Theory',
    );
  });
});

test.each([
  'a: b',
  '----',
  '# x',
  '!!js/function x',
  'it\'s "q"',
  '{x: 1}',
  '2401.10',
  'null',
  '- a',
  '@x',
  '%x',
  '*a',
  '&a',
  '0x10',
])('the title %j survives the YAML', (title) => {
  const { summary } = draftWith();
  expect(readStory(composed(draftWith({ summary: { ...summary, title } })), path).data.title).toBe(title);
});

test.each(['\u202Eevil', 'a\u0000b', '\uD800', 'a\u2028b', '\uFEFF'])(
  'authors with %j are written as valid text',
  (name) => {
    const text = composed(draftWith({ entries: [entryWith({ authors: [name, 'B'] })] }));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u);
  },
);

describe('the next run', () => {
  test('changes nothing for the same draft', () => {
    const text = composed(draftWith());
    expect(composed(draftWith(), text, later)).toBe(text);
  });

  test('changes nothing for an older version', () => {
    const text = composed(draftWith({ entries: [entryWith({ version: 2 })] }));
    expect(composed(draftWith({ entries: [entryWith({ version: 1, summary: 'Old.' })] }), text, later)).toBe(text);
  });

  test('moves no date for a new score', () => {
    const text = composed(draftWith());
    const { data } = readStory(
      composed(draftWith({ score: { total: 70, parts: { evidence: 70 } } }), text, later),
      path,
    );
    expect([data.score.total, data.updated]).toEqual([70, '2026-05-05T06:12:00Z']);
  });

  test('records a new version', () => {
    const { data } = readStory(
      composed(draftWith({ entries: [entryWith({ version: 2, announce: 'replace' })] }), composed(draftWith()), later),
      path,
    );
    expect(data.history).toEqual([{ at: later, what: 'version', note: 'arXiv:2605.02116 is now version 2.' }]);
    expect([data.updated, data.sources[0]?.version]).toEqual([later, 2]);
  });

  test('records a source that joined', () => {
    const entries = [entryWith(), entryWith({ id: '2605.09999', url: 'https://arxiv.org/abs/2605.09999' })];
    const why = { similarity: 0.3512, shared: [{ phrase: 'negatives', weight: 1 }] };
    const { data } = readStory(composed(draftWith({ entries, why }), composed(draftWith()), later), path);
    expect(data.history.map((change) => change.note)).toEqual(['arXiv:2605.09999 joined this story.']);
    expect(data.joined).toEqual({ similarity: 0.35, shared: ['negatives'] });
  });

  test('records a withdrawal once', () => {
    const draft = draftWith({ entries: [entryWith({ withdrawn: true })] });
    const once = composed(draft, composed(draftWith()), later);
    expect(readStory(composed(draft, once, later), path).data.history).toHaveLength(1);
  });

  test('gives only the section that changed a new receipt', () => {
    const { summary } = draftWith();
    const draft = draftWith({ summary: { ...summary, limits: summary.sentences.slice(0, 1) } });
    const { written } = readStory(composed(draft, composed(draftWith()), later), path).data;
    expect([written['body.limits']?.at, written['body.summary']?.at]).toEqual([later, '2026-05-05T06:12:00Z']);
  });

  test('takes out a section that has nothing to say any more', () => {
    const { summary } = draftWith();
    const text = composed(draftWith({ summary: { ...summary, whyItMatters: [] } }), composed(draftWith()), later);
    expect(text).not.toContain('Why it matters');
    expect(readStory(text, path).data.written['body.why-it-matters']).toBeUndefined();
  });
});

test('a file that cannot be read is an error with its place', () => {
  expect(() =>
    compose(draftWith(), { at: later, existing: 'x', path, sourceOf: () => ({ name: 'a', tier: 1 }) }),
  ).toThrow(`${path}:1:1`);
});
