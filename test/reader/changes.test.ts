import { describe, expect, it } from 'vitest';
import * as change from '../../src/reader/changes.ts';
import { contentOf, merged } from '../../src/reader/merge.ts';
import { currentProfile, emptyProfile, emptyState, LIMITS, type State } from '../../src/reader/state.ts';
import { visited, withVisit } from '../../src/reader/visit.ts';
import { stateOf } from './states.ts';

const story = (slug: string, date = '2026-05-05') => ({ id: `2026/05/05/${slug}`, title: slug, date });
const words = (state: State) => currentProfile(state).want;

describe('marks', () => {
  it('saving twice lets a story go', () => {
    const saved = change.toggleSaved(emptyState(), story('a'));
    expect(currentProfile(saved).saved).toEqual([story('a')]);
    expect(currentProfile(change.toggleSaved(saved, story('a'))).saved).toEqual([]);
  });

  it('the oldest mark of what was read makes room', () => {
    const full = stateOf({ read: Array.from({ length: LIMITS.read }, (_, n) => `2026/05/05/${n}`) });
    const { read } = currentProfile(change.markRead(full, '2026/05/06/new', true));
    expect([read.length, read[0], read.at(-1)]).toEqual([LIMITS.read, '2026/05/05/1', '2026/05/06/new']);
  });
});

describe('words', () => {
  it('are kept as they were written, once', () => {
    const state = change.addWord(change.addWord(emptyState(), 'want', '  Graph   networks '), 'want', 'graph-NETWORKS');
    expect(words(state)).toEqual(['Graph networks']);
  });

  it('need a letter or a digit', () => {
    expect(() => change.addWord(emptyState(), 'want', ' ++ ')).toThrow('a letter or a digit');
  });
});

describe('profiles', () => {
  const two = change.addWord(change.addProfile(change.addWord(emptyState(), 'want', 'a'), 'Work'), 'want', 'b');

  it('keep apart', () => {
    expect([words(two), words({ ...two, profile: 'Reading' })]).toEqual([['b'], ['a']]);
  });

  it.each([
    ['', 'needs a name'],
    ['Reading', 'already'],
  ])('are not called “%s”', (name, said) => {
    expect(() => change.renameProfile(two, name)).toThrow(said);
  });

  it('the last one that is removed leaves an empty one', () => {
    expect(change.removeProfile(stateOf({ want: ['a'] })).profiles).toEqual([emptyProfile('Reading')]);
  });
});

describe('adding another’s reading', () => {
  const mine = stateOf({ want: ['a'], saved: [story('a')], read: ['2026/05/05/a'] });
  const theirs = stateOf({ want: ['a', 'b'], saved: [story('b', '2026-05-06')], hide: { avoided: true, read: true } });
  const other = { ...theirs, profiles: [...theirs.profiles, emptyProfile('Work')] };

  it('loses nothing, and hides nothing new', () => {
    const [profile, work] = merged(mine, other).profiles;
    expect(profile).toMatchObject({ want: ['a', 'b'], read: ['2026/05/05/a'], hide: { avoided: false, read: false } });
    expect(profile?.saved.map(({ title }) => title)).toEqual(['b', 'a']);
    expect(work?.name).toBe('Work');
  });

  it('is told in words', () => {
    expect(contentOf(other)).toBe('2 profiles, 2 words, 1 saved story');
  });
});

describe('a visit', () => {
  const at = Date.parse('2026-05-05T08:00:00Z');
  const first = visited(undefined, '2026-05-05', at);

  it('the first finds nothing new', () => {
    expect(first.before).toBe('2026-05-05');
  });

  it('the next one finds what has come since', () => {
    expect(visited(first, '2026-05-06', at + 24 * 3600_000).before).toBe('2026-05-05');
  });

  it('lasts over a reload', () => {
    const next = visited(first, '2026-05-06', at + 24 * 3600_000);
    expect(visited(next, '2026-05-06', next.at + 60_000).before).toBe('2026-05-05');
  });

  it('ends', () => {
    const next = visited(first, '2026-05-06', at + 24 * 3600_000);
    expect(visited(next, '2026-05-06', next.at + 3600_000).before).toBe('2026-05-06');
  });

  it('to one list more than there is room for lets that go which was not looked at for longest', () => {
    const lists = Array.from({ length: LIMITS.lists }, (_, n) => [`/${n}/`, { ...first, at: n }]);
    const again = withVisit(stateOf({ seen: Object.fromEntries(lists) }), '/0/', '2026-05-06', at);
    const names = Object.keys(currentProfile(withVisit(again, '/new/', '2026-05-06', at)).seen);
    expect([names.length, names[0], names.slice(-2)]).toEqual([LIMITS.lists, '/2/', ['/0/', '/new/']]);
  });
});
