import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../scripts/cluster/vocabulary.ts';

describe('a vocabulary', () => {
  it('gives words and pairs numbers in the order they come, and their texts back', () => {
    const vocabulary = new Vocabulary();
    const [flood, map] = [vocabulary.word('flood'), vocabulary.word('map')];
    const pair = vocabulary.pair(flood, map);
    expect([flood, map, pair, vocabulary.word('flood'), vocabulary.pair(flood, map)]).toEqual([0, 1, 2, 0, 2]);
    expect([flood, map, pair].map((term) => vocabulary.text(term))).toEqual(['flood', 'map', 'flood map']);
    expect([flood, map, pair].map((term) => vocabulary.isPair(term))).toEqual([false, false, true]);
    expect(['flood map', 'map', 'map flood', 'map river'].map((text) => vocabulary.find(text))).toEqual([2, 1, -1, -1]);
  });

  it('gives no new numbers once it is closed', () => {
    const vocabulary = new Vocabulary();
    const known = vocabulary.pair(vocabulary.word('flood'), vocabulary.word('map'));
    vocabulary.close();
    expect([vocabulary.word('river'), vocabulary.pair(1, 0), vocabulary.pair(0, 1), vocabulary.size]).toEqual([
      ...[-1, -1],
      ...[known, 3],
    ]);
  });

  it('tells very many pairs apart', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 300 }, (_, i) => vocabulary.word(`w${i}`));
    const number = (left: number, right: number) => words.length + left * words.length + right;
    for (const left of words) for (const right of words) vocabulary.pair(left, right);
    expect(vocabulary.pair(299, 17)).toBe(number(299, 17));
    expect(vocabulary.text(number(299, 17))).toBe('w299 w17');
  });
});
