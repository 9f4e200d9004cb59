import { describe, expect, it } from 'vitest';
import { type Statement, statementsOf } from '../../scripts/summarise/abstract.ts';
import { blockOf, outlineOf } from '../../scripts/summarise/block.ts';

const nothing = { without: [], said: [] };
const statements = statementsOf(
  'Maps of snow are coarse. However, hikers need fine ones. To close this gap, we propose Flake, a model of snow depth. ' +
    'It reads slope and wind. We train Flake on ten valleys. Experiments show that Flake halves the error of older maps. ' +
    'We further show that Flake halves the error of older maps. Code is at https://example.org/flake. Should hikers trust it?',
);
const best = statements[2] as Statement;
const at = (chosen: readonly Statement[]) => chosen.map((s) => s.at);

describe('outlineOf', () => {
  it('keeps the order of the abstract', () => {
    const order = at(outlineOf(statements, best, nothing));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has the contribution', () => {
    expect(at(outlineOf(statements, best, nothing))).toContain(2);
  });

  it('has the result, and says it once', () => {
    expect(at(outlineOf(statements, best, nothing)).filter((i) => i === 5 || i === 6)).toHaveLength(1);
  });

  it('takes no address and no question', () => {
    expect(at(outlineOf(statements, best, nothing)).filter((i) => i > 6)).toEqual([]);
  });

  it('leaves out what has its place elsewhere', () => {
    expect(at(outlineOf(statements, best, { without: [statements[5] ?? null], said: [] }))).not.toContain(5);
  });

  it('takes a sentence without a subject of its own only after the one that has it', () => {
    const order = at(outlineOf(statements, best, nothing));
    expect(!order.includes(3) || order.includes(2)).toBe(true);
  });

  it('cuts a lead that points to a sentence that is not there', () => {
    const alone = outlineOf(statements, best, { without: [statements[1] ?? null], said: [] });
    expect(alone.find((s) => s.at === 2)?.text).toBe('We propose Flake, a model of snow depth.');
  });

  it('takes all of a short abstract', () => {
    const short = statementsOf('Snow is deep. We measure it. The error is 2 cm on all slopes.');
    expect(outlineOf(short, short[1] as Statement, nothing).length).toBeLessThanOrEqual(3);
  });

  it('tells the problem, where a sentence before the contribution says one', () => {
    const told = statementsOf(
      'Snow falls in winter. Maps of snow remain coarse. We propose Flake, a model of snow depth. Flake halves the error ' +
        'by 3 points. Results show that Flake is fast. We find that wind matters by 2 points.',
    );
    expect(at(outlineOf(told, told[2] as Statement, nothing))).toContain(1);
  });

  it('leaves out a sentence that only says that others follow', () => {
    const found = statementsOf(
      'We propose Flake for snow depth. Three main findings emerge. Flake halves the error of maps. Flake runs on any phone.',
    );
    expect(at(outlineOf(found, found[0] as Statement, nothing))).not.toContain(1);
  });

  it('takes what the source found before what others do', () => {
    const mixed = statementsOf(
      'We propose Flake for snow depth. Existing maps use a single radar. Flake reads wind from towers. It runs on any phone.',
    );
    expect(at(outlineOf(mixed, mixed[0] as Statement, nothing))).not.toContain(1);
  });
});

describe('blockOf', () => {
  it('begins with the contribution, which says nothing of what was before it', () => {
    const [first] = blockOf(statements, best, { ...nothing, count: 2 });
    expect(first?.text).toBe('We propose Flake, a model of snow depth.');
  });

  it('takes as many sentences as asked', () => {
    expect(blockOf(statements, best, { ...nothing, count: 2 })).toHaveLength(2);
  });

  it('does not say again what another source said', () => {
    const block = blockOf(statements, best, { without: [], said: [statements[5] as Statement], count: 3 });
    expect(at(block).filter((i) => i === 5 || i === 6)).toEqual([]);
  });
});
