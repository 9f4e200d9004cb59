import { describe, expect, test } from 'vitest';
import { checkBody } from '../../../src/story/render.ts';

const check = (body: string) => () => checkBody(body, { path: 'stories/a.mdx', line: 10 });

const line = '<Curve tex="\\frac{1}{m}" label="one" />';
const plot = (attributes: string, inside: readonly string[]): string =>
  `<Plot title="A" ylabel="b" ${attributes}>\n\n${inside.join('\n\n')}\n\n</Plot>`;
const range = 'x="m" from="1" to="10"';

test('takes a plot with all that one may have', () => {
  const inside = [
    '<Curve tex="\\frac{c}{m} + \\frac{1}{\\sqrt{n}}" label="one" mark="least" />',
    '<Curve tex="k" label="two" />',
    '<Where tex="n" is="\\frac{B}{m}" />',
    '<Where tex="k" is="n^2" />',
    '<Slider tex="B" label="Budget" from="100" to="1e6" value="1e4" scale="log" />',
    '<Slider tex="c" label="Constant" from="0" to="2" value="1" />',
    'Said *below* with $m$.',
  ];
  // What a later <Where> names an earlier one may have defined, not the other way round.
  expect(check(plot(`${range} xscale="log" yscale="log" low="0.01" high="1e9" xlabel="$m$"`, inside))).not.toThrow();
});

test('takes particles with nothing but a title', () => {
  expect(check('<Particles title="A" />')).not.toThrow();
});

describe('refuses, with place and remedy', () => {
  test.each([
    [plot(range, []), '10:1: <Plot> has no curve: put a <Curve tex="…" label="…" /> inside'],
    [plot(range, [line, line, line, line, line, line]), '10:1: <Plot> has 6 curves: keep to 5, or make two plots'],
    ['<Plot title="A" x="m" from="1" to="2" />', '10:1: <Plot> lacks ylabel: write ylabel="…"'],
    [line, '10:1: <Curve> stands outside its place: put it directly inside <Plot>'],
    [
      plot('x="mn" from="1" to="2"', [line]),
      '10:1: <Plot> has x="mn", which is not a variable: write one letter, such as m',
    ],
    [
      plot('x="m" from="1,000" to="2"', [line]),
      '10:1: <Plot> has from="1,000", which is not a number: write it as 1000, 0.5 or 1e4',
    ],
    [plot('x="m" from="3" to="2"', [line]), '10:1: <Plot> has from not below to: make from the smaller number'],
    [
      plot('x="m" from="0" to="2" xscale="log"', [line]),
      '10:1: <Plot> has a log scale from 0: begin above 0, or write xscale="linear"',
    ],
    [
      plot(`${range} xscale="logarithmic"`, [line]),
      '10:1: <Plot> has xscale="logarithmic": write xscale="linear" or xscale="log"',
    ],
    [
      plot(range, ['<Curve tex="\\int m" label="one" />']),
      '12:1: <Curve> has a tex that cannot be computed: \\int is not understood here (character 1): write it with numbers',
    ],
    [
      plot(range, ['<Curve tex="m^12" label="one" />']),
      '12:1: <Curve> has a tex that cannot be computed: ^ is followed by 12 (character 3): write ^{…}',
    ],
    [
      plot(range, ['<Curve tex="m + c" label="one" />']),
      '12:1: <Curve> has c, which has no value: add <Slider tex="c" … /> or <Where tex="c" is="…" /> to the plot',
    ],
    [plot(range, ['<Curve tex="e^m" label="one" />']), 'or write \\exp(…)'],
    [
      plot(range, ['<Curve tex="m" label="one" mark="most" />']),
      '12:1: <Curve> has mark="most": write mark="nothing" or mark="least"',
    ],
    [
      plot(range, [line, '<Slider tex="m" label="a" from="1" to="2" value="1" />']),
      '14:1: <Slider> gives m a second meaning: use another letter',
    ],
    [
      plot(range, [line, '<Slider tex="c" label="a" from="1" to="2" value="3" />']),
      '14:1: <Slider> starts at 3: start between 1 and 2',
    ],
    [
      plot('x="m" from="1" to="2" yscale="log"', ['<Curve tex="-m" label="one" />']),
      '10:1: <Plot> has no value to show: a log scale shows values above 0',
    ],
    [plot(`${range} low="2" high="1"`, [line]), '10:1: <Plot> has low not below high: make low the smaller number'],
    [
      plot(range, [
        '<Curve tex="c" label="one" />',
        `<Where tex="a" is="${'m'.repeat(200)}" />`,
        `<Where tex="b" is="${'a'.repeat(200)}" />`,
        '<Where tex="c" is="b" />',
      ]),
      '12:1: <Curve> is too long with what its letters stand for: define less with <Where>',
    ],
    ['<Particles title="A" pairs="2" />', '10:1: <Particles> has pairs="2": write a whole number from 3 to 24'],
    ['<Particles title="A" steps="20.5" />', '10:1: <Particles> has steps="20.5": write a whole number from 20 to 400'],
    ['<Particles title="A" temperature="0" />', '10:1: <Particles> has temperature="0": write a number from 0.1 to 1'],
    ['<Particles pairs="many" />', '10:1: <Particles> lacks title'],
  ])('%s', (body, message) => {
    expect(check(body)).toThrow(message);
  });
});
