import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldKeys } from '../../scripts/write/fields.ts';
import { readStory, sectionsOf } from '../../src/story/file.ts';
import { composed, draftWith, entryWith, path } from './compose-draft.ts';

const later = '2026-05-06T06:12:00Z';
const first = composed(draftWith());

/** A draft that says something else in every field and section. */
function otherDraft() {
  const sentence = (text: string) => ({ text, source: '2605.02116', quote: text });
  return draftWith({
    entries: [entryWith({ version: 2, announce: 'replace', summary: 'Another abstract.' })],
    kind: 'method',
    tier: 'notable',
    topics: ['optimisation', 'vision'],
    score: { total: 60, parts: { evidence: 20, depth: 40 } },
    rankReason: 'Another reason.',
    summary: {
      by: 'extractive/2',
      title: 'Another title',
      tldr: 'Another line.',
      sentences: [sentence('Another summary.')],
      impact: 'Another impact.',
      whyItMatters: [sentence('Another reason to care.')],
      limits: [sentence('Another limit.')],
    },
    theory: {
      by: 'extractive/2',
      formulas: [{ tex: 'x', source: '2605.02116', context: 'Another formula $x$.' }],
      symbols: [],
    },
    related: [{ id: '2026/05/04/other', reason: 'negatives' }],
  });
}

const fieldEdits: [string, string, string][] = [
  ['title', "title: 'More negatives help: a bound with $m$ in it'", 'title: "Mine"  # a better one'],
  ['tldr', 'tldr: The risk falls as $m$ grows.', 'tldr: >-\n  Mine, in\n  two lines.'],
  ['kind', 'kind: theory', 'kind: empirical'],
  ['tier', 'tier: lead', 'tier: listed'],
  ['topics', 'topics:\n  - learning-theory', 'topics: [mine, learning-theory]'],
  ['score', '    evidence: 25\n    novelty: 49', '    evidence: 26 # seen again\n    novelty: 48'],
  ['impact', 'rankReason:', 'impact: Mine.\nrankReason:'],
  ['rankReason', 'rankReason: A theory story decided by arXiv:2605.02116.', 'rankReason: Mine.'],
  ['sources', '      - Xiyuan Wei', '      - Xiyuan Wei\n      - A Third'],
  ['joined', 'support:\n', 'joined:\n  similarity: 0.5\n  shared: [mine]\nsupport:\n'],
  ['related', 'support:\n', 'related:\n  - id: 2026/05/01/mine\n    reason: mine\nsupport:\n'],
];

describe('a field that a person changed', () => {
  test('every field has its case', () => {
    expect(fieldEdits.map(([key]) => key)).toEqual([...fieldKeys]);
  });

  test.each(fieldEdits)('%s stays theirs', (key, before, after) => {
    const edited = first.replace(before, () => after);
    expect(edited).not.toBe(first);
    const { data } = readStory(edited, path);
    const text = composed(otherDraft(), edited, later);
    expect(text).toContain(after);
    expect(readStory(text, path).data[key]).toEqual(data[key]);
  });
});

describe('a section that a person changed', () => {
  test.each(['Summary', 'Why it matters', 'Theory'])('%s stays theirs', (heading) => {
    const edited = first.replace(`## ${heading}\n`, `## ${heading}\n\nMy words.\n`);
    const mine = sectionsOf(readStory(edited, path).body).find((s) => s.heading === heading);
    const after = sectionsOf(readStory(composed(otherDraft(), edited, later), path).body).find(
      (s) => s.heading === heading,
    );
    expect(after?.text.trimEnd()).toBe(mine?.text.trimEnd());
  });

  test('taken out, it stays out', () => {
    const edited = first.replace(/## Why it matters\n\n.*\n\n/, '');
    expect(composed(otherDraft(), edited, later)).not.toContain('## Why it matters');
  });

  test('renamed, it is not written a second time', () => {
    const edited = first.replace('## Summary', '## In short');
    expect(composed(otherDraft(), edited, later)).not.toContain('## Summary');
  });

  test('added under a name of ours, it stays theirs', () => {
    const edited = `${first}\n## Limits\n\nMy limit.\n`;
    const text = composed(otherDraft(), edited, later);
    expect(text.endsWith('\n## Limits\n\nMy limit.\n')).toBe(true);
  });

  test('keeps its support', () => {
    const edited = first.replace('negatives. Costs stay below \\$5', 'negatives! Costs stay below \\$5');
    const before = readStory(edited, path).data.support;
    expect(readStory(composed(otherDraft(), edited, later), path).data.support).toEqual(
      expect.arrayContaining(before.slice(0, 2)),
    );
  });
});

describe('what a person added', () => {
  const edited = first
    .replace('---\n', '---\n# who edits: me\n')
    .replace('tier: lead', 'tier: lead # checked\nreviewer: Ann  ')
    .replace('    name: arXiv cs.LG', '    name:   "arXiv cs.LG" # as printed')
    .replace('## Theory', '## Notes\n\nA note,   with <Aside>words</Aside>.\n\n## Theory');

  test('stays, byte for byte, while the rest is rewritten', () => {
    const text = composed(otherDraft(), edited, later);
    for (const kept of [
      '# who edits: me\n',
      ' # checked\nreviewer: Ann  \n',
      '    name:   "arXiv cs.LG" # as printed\n',
      '## Notes\n\nA note,   with <Aside>words</Aside>.\n\n',
    ]) {
      expect(text).toContain(kept);
    }
    expect(text).toContain('Another summary.');
  });

  test('changes nothing when there is nothing new', () => {
    expect(composed(draftWith(), edited, later)).toBe(edited);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no last line end', (text: string) => text.trimEnd()],
  ])('%s stays', (_, variant) => {
    const file = variant(edited);
    expect(composed(draftWith(), file, later)).toBe(file);
  });

  test('CRLF stays in a file that is rewritten', () => {
    const text = composed(otherDraft(), edited.replaceAll('\n', '\r\n'), later);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.replaceAll('\r\n', '\n')).toBe(composed(otherDraft(), edited, later));
  });
});

test('a file without hashes is a person’s', () => {
  const mine = first.replace(/owned:\n(?: {2}.*\n)+/, '');
  expect(composed(otherDraft(), mine, later)).toBe(mine);
});

test('a hash taken out hands the field back', () => {
  const edited = first.replace('tier: lead', 'tier: listed');
  const handed = edited.replace(/^ {2}tier: [0-9a-f]+\n/m, '');
  expect(readStory(composed(draftWith(), handed, later), path).data.tier).toBe('lead');
});

test('what is written once is not written again', () => {
  const edits = fc.subarray(fieldEdits);
  fc.assert(
    fc.property(edits, fc.boolean(), (chosen, notes) => {
      let file = chosen.reduce((text, [, before, after]) => text.replace(before, () => after), first);
      if (notes) file += '\n## Notes\n\nMine.\n';
      const once = composed(otherDraft(), file, later);
      return composed(otherDraft(), once, '2026-05-07T06:12:00Z') === once;
    }),
    { numRuns: 40 },
  );
});
