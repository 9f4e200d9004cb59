import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, readText } from '../../src/reader/read-state.ts';
import { emptyProfile, emptyState, waysToHide } from '../../src/reader/state.ts';
import { Unreadable } from '../../src/reader/unreadable.ts';
import { upgrade } from '../../src/reader/upgrade.ts';
import { anyState } from './states.ts';

const reading = (profile: object) => ({ ...emptyState(), profiles: [{ ...emptyProfile('Reading'), ...profile }] });

describe('what is kept', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readText(JSON.stringify(state))).toEqual(state);
      }),
    );
  });

  it('hides nothing at first', () => {
    expect(waysToHide(emptyProfile('Reading'))).toBe(0);
  });

  it('hides nothing for a word that is avoided, until it is asked to', () => {
    expect(waysToHide({ ...emptyProfile('Reading'), avoid: ['crypto'] })).toBe(0);
  });

  it('loses what nobody knows', () => {
    expect(readState({ ...emptyState(), more: 1 })).toEqual(emptyState());
  });
});

describe('what is none of ours', () => {
  it.each([
    ['a story that is another address', { read: ['javascript:alert(1)'] }, 'read[0] is no story of this site'],
    ['a story that climbs', { read: ['2026/05/05/../../x'] }, 'read[0] is no story'],
    [
      'a saved story without a title',
      { saved: [{ id: '2026/05/05/a', date: '2026-05-05' }] },
      'saved[0].title is no text',
    ],
    ['a word that is a number', { want: ['a', 2] }, 'want[1] is no text'],
    ['a word without end', { want: ['a'.repeat(81)] }, 'longer than 80'],
    ['words without end', { avoid: Array(201).fill('a') }, 'avoid has more than 200 entries'],
    ['a topic with a space', { topics: ['a b'] }, 'topics[0] is no topic'],
    ['a list that is none', { topics: 'language' }, 'topics is no list'],
    ['a switch that is a word', { hide: { avoided: 'yes', read: false } }, 'hide.avoided is neither'],
    ['no switches', { hide: null }, 'hide is missing'],
    ['a visit on no day', { seen: { '/': { before: '', newest: '', at: 1 } } }, 'seen[0] is no day'],
    ['a visit at no time', { seen: { '/': { before: '2026-05-05', newest: '2026-05-05', at: '1' } } }, 'no instant'],
  ])('%s is named with its place', (_name, profile, said) => {
    expect(() => readState(reading(profile))).toThrow(said);
  });

  it('two profiles of one name are refused', () => {
    const profiles = [emptyProfile('Work'), emptyProfile('Work')];
    expect(() => readState({ ...emptyState(), profile: 'Work', profiles })).toThrow('two profiles have one name');
  });

  it('a current profile that is not there is refused', () => {
    expect(() => readState({ ...emptyState(), profile: 'Work' })).toThrow('none of the profiles');
  });

  it('any data is read or refused in words', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(() => readState({ ...emptyState(), profiles: data })).toThrow(Unreadable);
      }),
    );
  });
});

describe('a version', () => {
  const steps = {
    1: ({ words, ...rest }: Record<string, unknown>) => ({ ...rest, want: words }),
    2: (data: Record<string, unknown>) => ({ ...data, avoid: [] }),
  };

  it('of long ago is brought up step by step', () => {
    expect(upgrade({ v: 1, words: ['a'] }, steps, 3)).toEqual({ v: 3, want: ['a'], avoid: [] });
  });

  it('of the future is refused', () => {
    expect(() => upgrade({ v: 4 }, steps, 3)).toThrow('a newer version');
  });

  it('that nobody knows is refused', () => {
    expect(() => upgrade({ v: 0 }, steps, 3)).toThrow('nothing is known of its version 0');
  });
});
