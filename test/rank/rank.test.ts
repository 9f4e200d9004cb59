import { describe, expect, it } from 'vitest';
import { classify } from '../../scripts/classify/classify.ts';
import type { Classified, Entry } from '../../scripts/model.ts';
import { type RankOptions, rank } from '../../scripts/rank/rank.ts';
import { kinds, tiers, topics } from '../classify/tables.ts';
import { clusterOf, entry } from '../sample.ts';

const options: RankOptions = {
  tiers,
  kindNames: new Map(kinds.map((kind) => [kind.id, kind.name])),
  sourceName: ({ categories }) => `arXiv ${categories[0]}`,
};

const proof: Partial<Entry> = {
  title: 'Fast Rates for Cautious Rankers',
  summary:
    'Assume that labels are noisy. We prove a generalization bound of order $O(1/\\sqrt{n})$ for every cautious ranker. We show that no rule has a better rate. Experiments confirm the bound. Code is at https://github.com/example/ranker.',
};
const dull: Partial<Entry> = { title: 'Notes', summary: 'Some notes on rankers.' };

const id = (n: number) => `2605.${String(n).padStart(5, '0')}`;
const story = (...entries: Entry[]): Classified => classify([clusterOf(...entries)], { topics, kinds })[0] ?? fail();
const fail = (): never => {
  throw new Error('a cluster was lost');
};
const strong = (n: number) => story(entry(id(n), proof));

describe('score', () => {
  it('is the rounded sum of its printed parts', () => {
    for (const { score } of rank([strong(1), story(entry(id(2), dull))], options)) {
      expect(score.total).toBe(Math.round(Object.values(score.parts).reduce((sum, part) => sum + part, 0)));
    }
  });

  it('has the parts of the table, none above its points', () => {
    const [first] = rank([strong(1)], options);
    expect(tiers.parts.map((part) => (first?.score.parts[part.id] ?? 101) <= part.points)).not.toContain(false);
  });

  it('refuses a part without a rule and says which there are', () => {
    const parts = tiers.parts.map((part, i) => (i === 0 ? { ...part, id: 'fame' } : part));
    expect(() => rank([strong(1)], { ...options, tiers: { ...tiers, parts } })).toThrow(
      /"fame" has no rule: use one of/,
    );
  });

  it.each([
    ['evidence', proof, dull],
    ['depth', proof, dull],
    ['reproducibility', proof, dull],
    ['sources', dull, { ...dull, tier: 5 as const }],
    ['novelty', dull, { ...dull, announce: 'replace' as const }],
  ])('gives more %s where there is more', (part, more, less) => {
    const ranked = rank([story(entry(id(1), more)), story(entry(id(2), less))], options);
    const points = (which: string) => ranked.find((r) => r.id === which)?.score.parts[part] ?? 0;
    expect(points(id(1))).toBeGreaterThan(points(id(2)));
  });

  it('counts the posts of one publisher once', () => {
    const post = (n: number, host: string) =>
      entry(`url:https://${host}/${n}`, { url: `https://${host}/${n}`, authors: [`Person ${n}`], tier: 3 });
    const points = (...hosts: string[]) => {
      const told = story(entry(id(1), proof), ...hosts.map((host, n) => post(n, host)));
      return rank([told], options)[0]?.score.parts.sources ?? 0;
    };
    expect(points('blog.example.co.uk', 'news.example.co.uk')).toBe(points('blog.example.co.uk'));
    expect(points('blog.example.co.uk', 'other.co.uk')).toBeGreaterThan(points('blog.example.co.uk'));
  });

  it('gives points for a venue', () => {
    const points = (over: Partial<Entry>) =>
      rank([story(entry(id(1), { ...proof, ...over }))], options)[0]?.score.parts.sources ?? 0;
    expect(points({ venue: 'ICML 2026' })).toBeGreaterThan(points({}));
  });

  it('lets attention decide between equals and give no points', () => {
    const seen = story(entry(id(2), { ...proof, attention: 3 }));
    const [first, second] = rank([strong(1), seen], options);
    expect([first?.id, first?.score.total]).toEqual([id(2), second?.score.total]);
  });

  it('counts a second work of other people', () => {
    const alone = story(entry(id(1), proof));
    const together = story(entry(id(1), proof), entry(id(2), { ...proof, authors: ['Bo Brisk'] }));
    const points = (s: Classified) => rank([s], options)[0]?.score.parts.sources ?? 0;
    expect(points(together)).toBeGreaterThan(points(alone));
  });

  it('does not count a second work of the same people', () => {
    const alone = story(entry(id(1), proof));
    const twice = story(entry(id(1), proof), entry(id(2), proof));
    const points = (s: Classified) => rank([s], options)[0]?.score.parts.sources ?? 0;
    expect(points(twice)).toBe(points(alone));
  });

  it('gives less novelty to what the archive has', () => {
    const archive = [entry('2604.00001', proof), entry('2604.00002', dull)];
    const novelty = (o: RankOptions) => rank([strong(1)], o)[0]?.score.parts.novelty ?? 0;
    expect(novelty({ ...options, archive })).toBeLessThan(novelty(options));
  });
});

describe('reason', () => {
  it('names kind, deciding source and the largest part with its points', () => {
    const [first] = rank([strong(1)], options);
    expect(first?.rankReason).toMatch(
      /^Theory; decided by arXiv cs\.LG 2605\.00001; most points from [a-z]+ \([\d.]+ of \d+\)\.$/,
    );
  });

  it('can be worked out again from the parts', () => {
    const [first] = rank([strong(1)], options);
    const [, name, points, most] = /from (\w+) \(([\d.]+) of (\d+)\)/.exec(first?.rankReason ?? '') ?? [];
    const part = tiers.parts.find((p) => p.name.toLowerCase() === name);
    const largest = Math.max(...Object.values(first?.score.parts ?? {}));
    expect([Number(points), Number(most)]).toEqual([largest, part?.points]);
  });
});

describe('places', () => {
  const many = Array.from({ length: 130 }, (_, i) => strong(i + 1));
  const count = (ranked: ReturnType<typeof rank>, tier: string) =>
    ranked.filter((r) => r.dropped === null && r.tier === tier).length;
  const capOf = (tier: string) => tiers.significance.find((t) => t.id === tier)?.cap ?? -1;

  it.each(['lead', 'notable', 'listed'])('never has more than the cap of %s', (tier) => {
    expect(count(rank(many, options), tier)).toBe(capOf(tier));
  });

  it('drops what is over the caps and says so', () => {
    const over = rank(many, options).filter((r) => r.dropped === 'over-cap');
    expect(over).toHaveLength(130 - capOf('lead') - capOf('notable') - capOf('listed'));
  });

  it('counts the places that are taken', () => {
    expect(count(rank(many, { ...options, taken: { lead: 2 } }), 'lead')).toBe(capOf('lead') - 2);
  });

  it('gives an editor’s tier to a story that its gate keeps out, and another the less', () => {
    const low = story(entry(id(999), { ...dull, announce: 'cross' }));
    const ranked = rank([...many, low], { ...options, decided: new Map([[id(999), 'lead']]) });
    expect([ranked.find((r) => r.id === id(999))?.tier, count(ranked, 'lead')]).toEqual(['lead', capOf('lead')]);
  });

  it('gives the place of a story that an editor holds to another', () => {
    const ranked = rank(many, { ...options, decided: new Map([[many[0]?.id ?? '', 'held']]) });
    expect(count(ranked, 'lead')).toBe(capOf('lead'));
  });

  it('does not lower a gate on a quiet day', () => {
    const [only] = rank([story(entry(id(1), { ...dull, announce: 'cross' }))], options);
    expect([only?.tier, only?.dropped]).toEqual(['listed', 'below-gate']);
  });

  it('drops a story of replacements only', () => {
    const [only] = rank([story(entry(id(1), { ...proof, announce: 'replace' }))], options);
    expect(only?.dropped).toBe('replacement');
  });

  it('keeps a replacement beside something new', () => {
    const [only] = rank([story(entry(id(1), proof), entry(id(2), { ...proof, announce: 'replace' }))], options);
    expect(only?.dropped).toBeNull();
  });

  it('holds a withdrawn work and does not drop it', () => {
    const [only] = rank([story(entry(id(1), { ...proof, withdrawn: true }))], options);
    expect([only?.kind, only?.tier, only?.dropped]).toEqual(['correction', 'held', null]);
  });

  it('lets only a primary source lead', () => {
    const [only] = rank([story(entry(id(1), proof))], options);
    const [second] = rank([story(entry(id(1), { ...proof, tier: 2 }))], {
      ...options,
      tiers: { ...tiers, significance: tiers.significance.map((t) => ({ ...t, gate: 0 })) },
    });
    expect([only?.tier, second?.tier]).toEqual(['lead', 'notable']);
  });
});

describe('order', () => {
  it('is best first', () => {
    const ranked = rank([story(entry(id(1), dull)), strong(2)], options);
    expect(ranked.map((r) => r.id)).toEqual([id(2), id(1)]);
  });

  it('does not depend on the order of the stories', () => {
    const stories = [strong(3), strong(1), story(entry(id(4), dull)), strong(2)];
    expect(rank([...stories].reverse(), options)).toEqual(rank(stories, options));
  });

  it('settles equal scores by id', () => {
    expect(rank([strong(3), strong(1), strong(2)], options).map((r) => r.id)).toEqual([id(1), id(2), id(3)]);
  });
});
