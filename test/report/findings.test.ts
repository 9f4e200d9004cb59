import { expect, it } from 'vitest';
import type { StoredStory } from '../../scripts/model.ts';
import { findings, type Results } from '../../scripts/report/findings.ts';
import { entry, storyData } from '../sample.ts';

const nothing: Results = {
  ...{
    date: '2026-05-05',
    readings: [],
    completeness: new Map(),
    aliases: new Map(),
    settled: { open: [], known: [], past: [] },
    joined: [],
  },
  ...{ standing: [], ranked: [], files: [], held: [], warnings: [] },
};
const paper = entry('2605.00001');
const id = '2026/05/05/a-story';
const held = [
  { entries: [paper], reason: 'unsafe-text' as const, warning: { stage: 'write' as const, id, message: 'held' } },
];
const settled = { open: [paper], known: [], past: [] };
const story = { id, data: storyData([paper.id]) } as unknown as StoredStory;

it('holds a work whose text is not safe', () => {
  expect(findings({ ...nothing, settled, held }).entries.map((e) => [e.fate, e.reason])).toEqual([
    ['held', 'unsafe-text'],
  ]);
});

it('says of a held work what its story was held for', () => {
  const unsupported = held.map((one) => ({ ...one, reason: 'unsupported' as const }));
  expect(findings({ ...nothing, settled, held: unsupported }).entries[0]?.reason).toBe('unsupported');
});

it('leaves a work in the story that is on disk when what came since is not safe', () => {
  const standing = [{ ...story, fixed: false }];
  expect(findings({ ...nothing, settled, held, standing }).entries.map((e) => [e.fate, e.story])).toEqual([
    ['story', id],
  ]);
});

it('keeps that story on the page of the edition', () => {
  expect(findings({ ...nothing, settled, held, standing: [{ ...story, fixed: false }] }).stories).toEqual([id]);
});

it('gives every reason that the archive gives', () => {
  const past = [{ entry: paper, reason: 'old' as const }];
  expect(findings({ ...nothing, settled: { ...settled, open: [], past } }).entries[0]?.reason).toBe('old');
});

it.each([
  [true, 'replaced'],
  [false, 'known'],
])('of a work in an earlier story, newer: %s, it says "%s"', (newer, fate) => {
  const known = [{ entry: paper, story: id, newer }];
  expect(findings({ ...nothing, settled: { ...settled, open: [], known } }).entries[0]).toMatchObject({
    fate,
    story: id,
    category: 'cs.LG',
  });
});

it('tells which earlier story a work joined', () => {
  const joined = [{ entry: paper, story: id, why: { similarity: 1, shared: [] } }];
  const found = findings({ ...nothing, settled: { ...settled, open: [] }, joined }).entries[0];
  expect([found?.fate, found?.story]).toEqual(['joined', id]);
});
