import { describe, expect, it } from 'vitest';
import { makeMatcher, type Row, textsOf } from '../../scripts/classify/cues.ts';

type Cues = Row['cues'];

/** Points of one row with these cues; 0 where none is there. */
function points(cues: Cues, title: string, summary = '', comment: string | null = null): number {
  const match = makeMatcher([{ id: 'row', cues }], { comment: true });
  return match(textsOf({ title, summary, comment })).get('row')?.points ?? 0;
}

describe('where and how often a cue stands', () => {
  it.each([
    ['once in the abstract', '', 'A ranker.', null, 1],
    ['twice in the abstract', '', 'A ranker beats a ranker.', null, 1.5],
    ['thrice in the abstract', '', 'A ranker, a ranker, a ranker.', null, 2],
    ['four times in the abstract', '', 'Ranker, ranker, ranker, ranker.', null, 2],
    ['in the title', 'Rankers', '', null, 2],
    ['in title and abstract', 'Rankers', 'A ranker.', null, 3],
    ['in the comment', '', '', 'Code of the ranker', 1],
  ])('%s', (_, title, summary, comment, expected) => {
    expect(points([{ text: 'ranker', weight: 1 }], title, summary, comment)).toBe(expected);
  });

  it('a table that does not ask for comments does not see them', () => {
    const match = makeMatcher([{ id: 'row', cues: ['ranker'] }]);
    expect(match(textsOf({ title: '', summary: '', comment: 'ranker' })).size).toBe(0);
  });
});

describe('the forms of a cue', () => {
  it.each([
    ['an open end takes every ending', 'rank*', 'It is ranked.', 1],
    ['an open end takes none but its own beginning', 'rank*', 'It is frank.', 0],
    ['an open beginning takes every beginning', '*bench', 'RankBench is hard.', 1],
    ['an open beginning takes the bare word', '*bench', 'A bench is hard.', 1],
    ['an open beginning takes none but its own ending', '*bench', 'Benchmarks are hard.', 0],
    ['a gap takes words between', 'release … dataset', 'We release a large clean dataset.', 1],
    ['a gap takes none as well', 'release … dataset', 'We release dataset cards.', 1],
    ['a gap reaches across a comma', 'release … dataset', 'We release Rank, a dataset.', 1],
    ['a gap ends with its sentence', 'release … dataset', 'We release it. A dataset is old.', 0],
    ['a gap is eight places at most', 'release … dataset', 'We release one two three four five six seven dataset.', 1],
    ['a gap is not longer', 'release … dataset', 'We release one two three four five six seven eight dataset.', 0],
    ['a gap goes forward only', 'release … dataset', 'The dataset we release.', 0],
    ['a gap may end in an open word', 'release … *bench', 'We release the great RankBench.', 1],
  ])('%s', (_, text, summary, expected) => {
    expect(points([{ text, weight: 1 }], '', summary)).toBe(expected);
  });
});

describe('an opening cue', () => {
  it.each([
    ['begins a title', 'Why Rankers Fail', 2],
    ['goes on after a colon', 'Rankers: Why They Fail', 2],
    ['goes on after a question', 'Good Rankers? Why They Fail', 2],
    ['is not met inside', 'We Know Why Rankers Fail', 0],
  ])('%s', (_, title, expected) => {
    expect(points([{ text: '^why', weight: 1 }], title)).toBe(expected);
  });

  it('is not for abstracts', () => {
    expect(points([{ text: '^why', weight: 1 }], '', 'Why rankers fail is open.')).toBe(0);
  });
});

describe('weights', () => {
  it('a longer cue with weight 0 keeps its words from a shorter one', () => {
    const cues = [
      { text: 'theorem', weight: 2 },
      { text: 'theorem proving', weight: 0 },
    ];
    expect(points(cues, '', 'A system for theorem proving.')).toBe(0);
  });

  it('a cue with weight 0 is not named', () => {
    const match = makeMatcher([{ id: 'row', cues: ['ranker', { text: 'theorem proving', weight: 0 }] }]);
    const found = match(textsOf({ title: '', summary: 'A ranker for theorem proving.', comment: null }));
    expect(found.get('row')?.cues.map((cue) => cue.text)).toEqual(['ranker']);
  });

  it('a cue below 0 speaks against the row', () => {
    const cues = [
      { text: 'ranker', weight: 2 },
      { text: 'tutorial', weight: -1.5 },
    ];
    expect(points(cues, '', 'A tutorial on the ranker.')).toBe(0.5);
  });

  it('a longer cue of another row takes no words', () => {
    const match = makeMatcher([
      { id: 'short', cues: ['theorem'] },
      { id: 'long', cues: ['theorem proving'] },
    ]);
    expect([...match(textsOf({ title: '', summary: 'Theorem proving.', comment: null })).keys()].sort()).toEqual([
      'long',
      'short',
    ]);
  });
});
