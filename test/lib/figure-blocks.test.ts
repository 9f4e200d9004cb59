import { expect, it } from 'vitest';
import { plainBlocks } from '../../src/lib/plain-blocks.ts';
import { markdownOf } from '../../src/lib/story-markdown.ts';
import { checkBody } from '../../src/story/render.ts';

const markdown = (body: string) => markdownOf(plainBlocks(checkBody(body, { path: 'stories/a.mdx' }).children));

it('a plot without its picture is its formulas, its values and its caption', () => {
  const text = markdown(`<Plot title="Cost of $m$" x="m" from="1" to="100" xscale="log" ylabel="bound">

<Curve tex="\\frac{1}{n} + m" label="cost" mark="least" />

<Curve tex="m" label="line" />

<Where tex="n" is="\\frac{m}{B}" />

<Slider tex="B" label="Budget" from="1" to="400" value="100" />

It has one valley.

</Plot>`);
  expect(text).toBe(`**Cost of $m$**

- cost: $\\frac{1}{n} + m$; least value 20 at $m$ = 10
- line: $m$

Here $n = \\frac{m}{B}$, $B$ = 100, $m$ from 1 to 100.

It has one valley.`);
});

it('particles without their picture are what they compute, where they go and their caption', () => {
  const text = markdown('<Particles title="Pairs">\n\nA toy.\n\n</Particles>');
  expect(text).toContain('**Pairs**\n\n- Anchors and positives: $x_i = ');
  expect(text).toContain('- Energy (InfoNCE): $E = ');
  expect(text).toContain('In 300 steps at temperature 0.20, with 12 pairs: alignment from 0.365 to 0.000, uniformity');
  expect(text).toMatch(/\n\nA toy\.$/);
});
