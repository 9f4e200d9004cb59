import { describe, expect, it } from 'vitest';
import { Budget } from '../../../scripts/summarise/llm/budget.ts';
import { entry } from '../../sample.ts';
import { completion, FAULTS, type Fault, goodAnswer, send } from './model-server.ts';
import { runOn } from './run.ts';

const stories = Array.from({ length: 6 }, (_, i) => {
  const id = `2605.0000${i}`;
  return {
    id,
    entries: [entry(id, { summary: `We propose the method number ${i} for noisy labels and for clean ones.` })],
  };
});

describe('a run with a budget', () => {
  it('asks no more once the next call might not fit, and says how many are without', async () => {
    // A call may take about 2,000 tokens in and 500 out; it takes 1,200.
    const { summariser, calls } = await runOn(() => null, { budget: { tokens: 5000 }, maxTokens: 500 });
    const summaries = await Promise.all(stories.map((story) => summariser.summarise(story)));
    const written = summaries.filter(({ by }) => by === 'ollama/loopback');
    expect(written.length).toBe(calls.length);
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(stories.length);
    expect(summariser.report?.().warnings).toEqual([
      {
        stage: 'summarise',
        message: `the budget for ollama/loopback is used up, see summaries.budget in site.yaml: ${stories.length - calls.length} without it, extractive instead`,
      },
    ]);
  });

  it('does not say that the model was asked where it was not', async () => {
    const { summariser } = await runOn(() => null, { budget: { tokens: 1 } });
    const summary = await summariser.summarise(stories[0] as (typeof stories)[0]);
    expect([summary.by, summary.asked]).toEqual(['extractive/1', undefined]);
  });

  it('holds in dollars, by the prices that it is given', async () => {
    const budget = { usd: 0.01, prices: { input: 1, output: 10 } };
    const { summariser, calls } = await runOn(() => null, { budget, maxTokens: 500 });
    await Promise.all(stories.map((story) => summariser.summarise(story)));
    // A call costs 0.003 dollars and may cost 0.007.
    expect([calls.length, summariser.report?.().totals]).toEqual([
      2,
      'ollama/loopback: 2 calls, 0 from the cache, 2,400 tokens, $0.0060, 4 not asked',
    ]);
  });

  it('counts an answer that was lost as one that was paid for', async () => {
    const { summariser } = await runOn(() => FAULTS.cut, { retries: 0, budget: { tokens: 4000 }, maxTokens: 1000 });
    for (const story of stories) await summariser.summarise(story);
    expect(summariser.report?.().totals).toMatch(/: 1 calls, .* 1 failed, 5 not asked$/);
  });

  it('estimates where the server does not count', async () => {
    const uncounted: Fault = (response, shown) =>
      send(response, completion(JSON.stringify(goodAnswer(shown)), { usage: null }));
    const { summariser } = await runOn(() => uncounted);
    await summariser.summarise(stories[0] as (typeof stories)[0]);
    expect(summariser.report?.().totals).not.toContain(' 0 tokens');
  });
});

it('asks no more after a failure that the next call would meet as well', async () => {
  const { summariser, calls } = await runOn(() => FAULTS['401'], { concurrency: 1 });
  await Promise.all(stories.map((story) => summariser.summarise(story)));
  expect([calls.length, summariser.report?.().warnings.map(({ message }) => message)]).toEqual([
    1,
    [
      'ollama/loopback answered 401: its key is refused: extractive instead',
      'ollama/loopback answered 401: its key is refused and was asked no more: 5 without it, extractive instead',
    ],
  ]);
});

it.each([1, 3])('makes at most %i calls at once', async (concurrency) => {
  let open = 0;
  let most = 0;
  const slow: Fault = (response, shown) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      send(response, completion(JSON.stringify(goodAnswer(shown))));
    });
  };
  const { summariser } = await runOn(() => slow, { concurrency });
  await Promise.all(stories.map((story) => summariser.summarise(story)));
  expect(most).toBeLessThanOrEqual(concurrency);
});

describe('Budget', () => {
  const took = (input: number) => async () => ({ value: 'done', took: { input, output: 0 } });

  it('lets a call wait for what others give back', async () => {
    const budget = new Budget({ tokens: 100 });
    const most = { input: 60, output: 0 };
    expect(await Promise.all([budget.spend(most, took(10)), budget.spend(most, took(10))])).toEqual(['done', 'done']);
  });

  it('never begins what may not fit', async () => {
    const budget = new Budget({ tokens: 100 });
    await budget.spend({ input: 60, output: 0 }, took(60));
    expect([await budget.spend({ input: 20, output: 21 }, took(1)), budget.closed]).toEqual([null, true]);
  });

  it('stays closed for what would fit', async () => {
    const budget = new Budget({ tokens: 100 });
    await budget.spend({ input: 101, output: 0 }, took(1));
    expect(await budget.spend({ input: 1, output: 0 }, took(1))).toBeNull();
  });

  it('gives back what a call that failed had reserved', async () => {
    const budget = new Budget({ tokens: 100 });
    const failing = budget.spend({ input: 100, output: 0 }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await budget.spend({ input: 100, output: 0 }, took(1))).toBe('done');
  });
});
