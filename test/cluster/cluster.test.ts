import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster } from '../../scripts/cluster/cluster.ts';
import { entry } from '../sample.ts';
import { day } from './day.ts';

const shape = (clusters: ReturnType<typeof cluster>) => clusters.map((c) => c.entries.map((e) => e.id));
const contrastive = () => cluster(day).find((c) => c.id === '2605.00001');

describe('grouping', () => {
  it('joins the papers of one subject and no others', () => {
    const several = shape(cluster(day)).filter((ids) => ids.length > 1);
    expect(several.map((ids) => [...ids].sort())).toEqual([
      ['2601.00002', '2605.00001'],
      ['2605.00003', '2605.00004'],
    ]);
  });

  it('puts every entry into one cluster', () => {
    expect(shape(cluster(day)).flat().sort()).toEqual(day.map((e) => e.id).sort());
  });

  it('gives the same clusters for any order of the entries', () => {
    const expected = cluster(day);
    const orders = fc.shuffledSubarray([...day], { minLength: day.length });
    fc.assert(
      fc.property(orders, (order) => {
        expect(cluster(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('does not join two papers because they are alone', () => {
    const two = [day[4], day[6]].flatMap((e) => e ?? []);
    expect(cluster(two)).toHaveLength(2);
  });

  it('puts at most eight papers into a story', () => {
    const [sheep] = day.slice(2, 3);
    const flock = Array.from({ length: 20 }, (_, i) => entry(`2605.01${i + 10}`, { ...sheep, id: `2605.01${i + 10}` }));
    expect(Math.max(...cluster([...flock, ...day.slice(4)]).map((c) => c.entries.length))).toBe(8);
  });

  it('leaves two papers apart whose likeness no subject explains', () => {
    const shared = 'It zorbs simultaneously, and the zorbing quokkas zorb simultaneously.';
    const alike = [
      entry('2605.00011', { title: 'Margins', summary: shared }),
      entry('2605.00012', { title: 'Tides', summary: shared }),
    ];
    expect(shape(cluster([...day, ...alike]))).toContainEqual(['2605.00011']);
  });

  it('leaves two papers apart that share a method and no subject', () => {
    const alike = [
      entry('2605.00013', { title: 'Flow Matching for Weather', summary: 'Flow matching is trained on clouds.' }),
      entry('2605.00014', { title: 'Flow Matching for Proteins', summary: 'We fold chains by flow matching.' }),
    ];
    expect(shape(cluster([...day, ...alike]))).toContainEqual(['2605.00013']);
  });

  it('has nothing to say about nothing', () => {
    expect(cluster([])).toEqual([]);
  });

  it('bears an entry without an abstract', () => {
    expect(shape(cluster([entry('2605.00009', { title: '', summary: '' })]))).toEqual([['2605.00009']]);
  });

  it('changes no story for a window that repeats the day', () => {
    expect(shape(cluster(day, { window: day }))).toEqual(shape(cluster(day)));
  });
});

describe('a cluster', () => {
  it('is decided by a new paper before a replacement', () => {
    expect(contrastive()?.entries.map((e) => e.announce)).toEqual(['new', 'replace']);
  });

  it('has the id of the deciding entry', () => {
    expect(cluster(day).every((c) => c.id === c.entries[0]?.id)).toBe(true);
  });

  it('says which phrase joined it, as it stands in the text', () => {
    expect(contrastive()?.why.shared[0]?.phrase.toLowerCase()).toBe('contrastive representation learning');
  });

  it('says how alike its papers are', () => {
    expect(contrastive()?.why.similarity).toBeGreaterThan(0.2);
  });

  it('shares out at most the whole similarity', () => {
    const shares = contrastive()?.why.shared.map((s) => s.weight) ?? [];
    expect(shares.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1.001);
  });

  it('of one paper is wholly like itself', () => {
    expect(cluster(day).find((c) => c.id === '2605.00005')?.why).toEqual({ similarity: 1, shared: [] });
  });
});
