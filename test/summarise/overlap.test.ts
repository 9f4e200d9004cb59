import { describe, expect, it } from 'vitest';
import { overlaps } from '../../scripts/summarise/overlap.ts';

const of = (ours: string, theirs: string) => overlaps(ours.split(' '), theirs.split(' '));

describe('overlaps', () => {
  it('is one for the same words', () => {
    expect(of('snow is deep', 'snow is deep')).toEqual([1, 1, 1]);
  });

  it('is nothing for other words', () => {
    expect(of('snow is deep', 'wind blows hard')).toEqual([0, 0, 0]);
  });

  it('counts a word as often as both have it', () => {
    expect(of('snow snow snow', 'snow')[0]).toBe(0.5);
  });

  it('counts pairs by order, single words without', () => {
    expect(of('deep snow', 'snow deep').slice(0, 2)).toEqual([1, 0]);
  });

  it('counts the longest common subsequence across gaps', () => {
    expect(of('a b c d', 'a x c d')[2]).toBe(0.75);
  });

  it('survives an empty text', () => {
    expect(overlaps([], ['snow'])).toEqual([0, 0, 0]);
  });
});
