import { describe, expect, it } from 'vitest';
import { summariseExtractive } from '../../scripts/summarise/extractive.ts';
import { clusterOf, entry } from '../sample.ts';

const margins = entry('2605.00001', {
  title: 'Margins for noisy labels',
  summary:
    'Labels are often noisy. Existing losses overfit them. In this paper, we propose a margin loss for noisy labels. ' +
    'This loss ignores examples (outliers) beyond a margin. Experiments on two benchmarks show that the margin loss gains ' +
    '3.2\\% over cross entropy. Code is at https://example.org/code. However, our analysis is limited to two classes. ' +
    'Robust losses could help hospitals with small data.',
});
const bounds = entry('2605.00002', {
  title: 'Bounds for margin losses',
  summary:
    'Margin losses lack theory. We prove that a margin loss has risk $O(1/\\sqrt{n})$ under noise. The proof needs bounded features.',
});
const summary = summariseExtractive(clusterOf(margins));

describe('summariseExtractive', () => {
  it('takes the contribution as tl;dr, without its lead', () => {
    expect(summary.tldr).toBe('We propose a margin loss for noisy labels.');
  });

  it('quotes each sentence as it stands in the abstract', () => {
    for (const { quote } of summary.sentences) expect(margins.summary).toContain(quote);
  });

  it('keeps the order of the abstract', () => {
    const places = summary.sentences.map((s) => margins.summary.indexOf(s.quote));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('takes a sentence that leans on the one before only together with it', () => {
    const quotes = summary.sentences.map((s) => s.quote);
    const leaning = quotes.findIndex((quote) => quote.startsWith('This loss'));
    expect(leaning === -1 || quotes[leaning - 1]?.endsWith('we propose a margin loss for noisy labels.')).toBe(true);
  });

  it('leaves out sentences that only point to a page', () => {
    expect(summary.sentences.some((s) => s.text.includes('https://'))).toBe(false);
  });

  it('sets apart what could come of the work', () => {
    expect(summary.impact).toBe('Robust losses could help hospitals with small data.');
  });

  it('has no impact where no sentence tells one', () => {
    expect(summariseExtractive(clusterOf(bounds)).impact).toBeNull();
  });

  it('lets each of several sources speak', () => {
    const sources = new Set(summariseExtractive(clusterOf(margins, bounds)).sentences.map((s) => s.source));
    expect([...sources]).toEqual(['arxiv:2605.00001', 'arxiv:2605.00002']);
  });

  it('does not say the same twice', () => {
    const twin = { ...margins, id: '2605.00003' };
    const texts = summariseExtractive(clusterOf(margins, twin)).sentences.map((s) => s.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('falls back to the title where there is no abstract', () => {
    expect(summariseExtractive(clusterOf(entry('2605.00004', { title: 'A note', summary: '' }))).tldr).toBe('A note');
  });

  it('falls back to the title where the abstract has no line in it', () => {
    const endless = entry('2605.00005', {
      title: 'A note',
      summary: `We show that ${'it holds and '.repeat(60)}so on.`,
    });
    expect(summariseExtractive(clusterOf(endless)).tldr).toBe('A note');
  });

  it('leaves out the headings of a structured abstract', () => {
    const structured = entry('2605.00006', {
      summary: 'Background: Snow is deep. Methods: We measure snow by radar in ten valleys.',
    });
    expect(summariseExtractive(clusterOf(structured)).tldr).toBe('We measure snow by radar in ten valleys.');
  });

  it('leaves out headings that stand alone and the numbers of items', () => {
    const structured = entry('2605.00007', {
      summary: 'Background. Snow is deep in March. Methods. (i) We measure snow by radar in ten valleys.',
    });
    expect(summariseExtractive(clusterOf(structured)).sentences.map((s) => s.text)).toEqual([
      'Snow is deep in March.',
      'We measure snow by radar in ten valleys.',
    ]);
  });

  it('gives the same words each time', () => {
    expect(summariseExtractive(clusterOf(margins))).toEqual(summary);
  });
});
