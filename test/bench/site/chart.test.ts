import fc from 'fast-check';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { chart } from '../../../scripts/bench/site/chart/chart.ts';
import { spread } from '../../../scripts/bench/site/chart/spread.ts';
import type { Phase, Phases } from '../../../scripts/bench/site/phases.ts';
import type { SiteFigures } from '../../../scripts/bench/site/report.ts';

const phase = (s: number, rssMiB: number): Phase => ({ s, rssMiB, files: 3 });
const phases = (s: number, rssMiB: number): Phases => ({
  cold: phase(s, rssMiB),
  warm: phase(s / 3, rssMiB * 0.9),
  edit: phase(s / 4, rssMiB * 0.9),
});
const runs: readonly SiteFigures[] = [
  { stories: 500, ours: phases(9, 700), stock: phases(29, 1300), eleventy: phases(4, 300) },
  { stories: 2000, ours: phases(20, 760), stock: phases(100, 2300), eleventy: phases(12.5, 700) },
  { stories: 36_500, ours: phases(280, 950), stock: { cold: { ...phase(1800, 9000), failed: 'limit' } } },
];

/** All numbers that an attribute of the picture has. */
const numbers = (svg: string, attribute: string): number[] =>
  [...svg.matchAll(new RegExp(` ${attribute}="(-?[\\d.]+)"`, 'g'))].map(([, value]) => Number(value));

describe('the picture', () => {
  it('is well-formed XML', async () => {
    // Its parser is a strict one of XML, and does not mind what else a channel has.
    await new RssParser().parseString(`<rss version="2.0"><channel>${chart(runs)}</channel></rss>`);
  });

  it('is the same for the same runs in another order', () => {
    expect(chart(runs.toReversed())).toBe(chart(runs));
  });

  it.each([
    ['x', 450],
    ['x1', 450],
    ['cx', 450],
    ['y', 404],
    ['y1', 404],
    ['cy', 404],
  ])('keeps every %s inside', (attribute, most) => {
    const all = numbers(chart(runs), attribute);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((value) => value < 0 || value > most)).toEqual([]);
  });

  it('has a name for each line, twice: time and memory', () => {
    const names = [...chart(runs).matchAll(/>([^<]*, (?:cold|\+100|edit)[^<:]*)<\/text>/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(9);
    expect(names).toHaveLength(18);
  });

  it('marks a build that did not end', () => {
    expect(chart(runs)).toContain('Astro + MDX, cold ✕');
  });

  it('draws a run of one system and few stories', () => {
    expect(chart([{ stories: 30, ours: { cold: phase(5, 0) } }])).not.toMatch(/NaN|Infinity/);
  });
});

describe('labels beside it', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });

  it('stand apart, between the ends', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = spread(wanted, 15, [0, 300]).toSorted((a, b) => a - b);
        expect(placed.every((place, i) => i === 0 || place - (placed[i - 1] ?? 0) > 15 - 1e-9)).toBe(true);
        expect(placed[0]).toBeGreaterThanOrEqual(0);
        expect(placed.at(-1)).toBeLessThanOrEqual(300 + 1e-9);
      }),
    );
  });

  it('stay where there is room, and share the way where there is none', () => {
    expect(spread([100, 40, 100], 10, [0, 300])).toEqual([95, 40, 105]);
  });
});
