import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/story/render.ts';

const html = (body: string) => renderBody(body, { path: 'stories/a.mdx' }).lead;
/** What the first element of a part says. */
const part = (page: string, name: string) => new RegExp(`data-part="${name}"[^>]*>([^<]*)`).exec(page)?.[1];

describe('a plot', () => {
  const page =
    html(`<Plot title="Cost of $m$" x="m" from="1" to="100" xscale="log" xlabel="negatives $m$" ylabel="bound">

<Curve tex="\\frac{B}{m} + m" label="cost" mark="least" />

<Slider tex="B" label="Budget" from="1" to="400" value="100" />

It has **one** valley.

</Plot>`);

  test('has its picture, with a name and a description', () => {
    expect(page).toMatch(/<svg role="img" aria-labelledby="plot-name plot-words"/);
    expect(page).toContain('<title id="plot-name">Cost of m: bound by negatives m</title>');
    expect(part(page, 'description')).toBe('cost: 101 at m = 1, least 20 at m = 10, 101 at m = 100.');
    expect(page).toMatch(/<path class="line line-0" d="M0 \d+L/);
  });

  test('has axes with names and ticks, and the curve’s name beside it', () => {
    expect(page).toContain('negatives <tspan class="var">m</tspan> (log scale)');
    expect(page).toMatch(/>10<\/text>.*>100<\/text>/);
    expect(page).toMatch(/<text class="name"[^>]*>cost<\/text>/);
  });

  test('has its values as a table', () => {
    expect([part(page, 'least-0'), part(page, 'where-0'), part(page, 'output-0')]).toEqual(['20', '10', '100']);
  });

  test('has a range with a label', () => {
    expect(page).toContain('<label for="plot-slider-0">Budget <var>B</var></label>');
    expect(page).toMatch(
      /<input id="plot-slider-0" type="range" min="0" max="100" step="1" value="25" [^>]*aria-valuetext="100"/,
    );
  });

  test('has its caption and nothing of what only it reads', () => {
    expect(page).toContain('<figcaption><p>It has <strong>one</strong> valley.</p></figcaption>');
    expect(page).not.toContain('<template');
  });
});

test('particles show the end of their descent', () => {
  const page = html('<Particles title="Pairs" pairs="3" steps="20" temperature="0.5">\n\nA toy.\n\n</Particles>');
  expect(page.match(/data-part="x-\d"/g)).toHaveLength(3);
  expect([part(page, 'step'), part(page, 'temperature')]).toEqual(['20', '0.50']);
  expect(page).toContain('annotation encoding="application/x-tex">\\displaystyle E = \\frac{1}{N}');
});

test('figures of one page have ids of their own', () => {
  const one = '<Particles title="A" pairs="3" steps="20" />';
  const ids = [...html(`${one}\n\n${one}`).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});
