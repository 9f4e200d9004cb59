import { describe, expect, it } from 'vitest';
import { deskStories, heldWorks } from '../../src/lib/desk.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import type { StoryData } from '../../src/schemas/story.ts';
import type { StoryFile } from '../../src/story/file.ts';
import { hashField, hashText } from '../../src/story/hash.ts';
import type { StoryMessage } from '../../src/story/message.ts';
import { sentenceHash } from '../../src/story/support.ts';
import { tiers } from '../classify/tables.ts';
import { storyData } from '../sample.ts';

const owned = { title: hashField('A story'), 'body.summary': hashText('One. Two.') };
const far = { score: { total: 55, parts: { depth: 55 } } };
function story(slug: string, over: Partial<StoryData> = {}, body = '## Summary\n\nOne. Two.\n'): StoryFile {
  const id = `2026/05/05/${slug}`;
  const data = storyData(['1'], { owned, ...far, ...over });
  return { id, path: `stories/${id}.mdx`, data, body, bodyLine: 40 };
}
const message = (path: string, over: Partial<StoryMessage> = {}): StoryMessage => ({
  ...{ path, line: 7, column: 1, message: 'it is wrong', fix: 'mend it', severity: 'error', ...over },
});
const notes = (file: StoryFile, warnings: readonly string[] = []) =>
  deskStories([file], [], warnings, tiers).flatMap((row) => row.notes.map(({ words }) => words));
const gate = (id: string) => tiers.significance.find((tier) => tier.id === id)?.gate ?? 0;

describe('what the desk says of a story', () => {
  it('nothing where there is nothing to see', () => {
    expect(deskStories([story('a')], [], [], tiers)).toEqual([]);
  });

  it('a person’s parts', () => {
    const file = story('a', { title: 'My title' }, '## Summary\n\nMine.\n');
    expect(notes(file)).toEqual(['A person’s, no run writes it: title, ## summary']);
  });

  it('a section of the machine that a person took out', () => {
    expect(notes(story('a', {}, ''))).toEqual(['A person’s, no run writes it: ## summary']);
  });

  it('sentences beside supported ones that no words carry', () => {
    const support = [{ sentence: sentenceHash('One.'), source: 'arxiv:1', quote: 'One.' }];
    expect(notes(story('a', { support }))).toEqual(['Summary: 1 sentence without a source’s words']);
  });

  it.each([
    [0, 'at'],
    [2, '2 above'],
    [-1, '1 below'],
  ])('a score %i points from a gate', (off, where) => {
    const total = gate('listed') + off;
    const score = { total, parts: { depth: total } };
    expect(notes(story('a', { score }))).toEqual([`Score ${total}, ${where} the gate of Listed`]);
  });

  it('no margin where an editor chose the place', () => {
    const total = gate('listed');
    expect(notes(story('a', { score: { total, parts: { depth: total } }, pin: 1 }))).toEqual([]);
  });

  it.each([
    [{}, 'Held, begun by hand: not published'],
    [owned, 'Held, by an editor: not published'],
  ])('why it is held', (hashes, words) => {
    expect(notes(story('a', { tier: 'held', owned: hashes }))).toEqual([words]);
  });

  it('what the check of support left out, of this story alone', () => {
    const lines = ['support: 2026/05/05/a: a number: “9”', 'support: 2026/05/05/ab: a name', 'fetch: x: down'];
    expect(notes(story('a'), lines)).toEqual(['Left out: a number: “9”']);
  });
});

describe('the order of the desk', () => {
  it('puts a file that cannot be used before a held draft, and that before a repaired formula', () => {
    const [held, maths] = [story('held', { tier: 'held' }), story('maths')];
    const repaired = message(maths.path, { severity: 'warning', message: 'a formula was repaired: x' });
    const rows = deskStories([maths, held], [repaired, message('stories/2026/05/05/bad.mdx')], [], tiers);
    expect(rows.map(({ path }) => path.slice('stories/2026/05/05/'.length))).toEqual([
      'bad.mdx',
      'held.mdx',
      'maths.mdx',
    ]);
  });

  it('puts a formula left as TeX before one that was repaired', () => {
    const [a, b] = [story('a'), story('b')];
    const warning = (file: StoryFile, what: string) =>
      message(file.path, { severity: 'warning', message: `a formula was ${what}: x` });
    const rows = deskStories([a, b], [warning(a, 'repaired'), warning(b, 'left as TeX')], [], tiers);
    expect(rows.map(({ story }) => story?.id)).toEqual([b.id, a.id]);
  });

  it('gives each note the line of its file', () => {
    const file = story('a');
    expect(deskStories([file], [message(file.path)], [], tiers)[0]?.notes).toEqual([
      { words: 'it is wrong: mend it', line: 7, weight: 100 },
    ]);
  });
});

it('lists works that the machine holds, the newest edition first, and not those in a file', () => {
  const work = (id: string, over: object) => ({ id, title: id, fate: 'held', ...over });
  const edition = (date: string, entries: object[]) => ({ date, entries }) as unknown as Edition;
  const rows = heldWorks([
    edition('2026-05-04', [
      work('arxiv:1', { reason: 'withdrawn' }),
      work('arxiv:2', { reason: 'editor', story: 'x' }),
    ]),
    edition('2026-05-05', [work('arxiv:3', { reason: 'unsupported' }), work('arxiv:4', { fate: 'story', story: 'y' })]),
  ]);
  expect(rows.map(({ work: { id }, why }) => `${id}: ${why}`)).toEqual([
    'arxiv:3: Held: its sources do not carry what its summary said',
    'arxiv:1: Withdrawn by the authors',
  ]);
});
