import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Jsx } from '../story/figures/faults.ts';
import { formatNumber } from '../story/figures/number.ts';
import { particleFormulas } from '../story/figures/particles-formulas.ts';
import { fixed, runOf } from '../story/figures/particles-live.ts';
import { readParticles } from '../story/figures/particles-read.ts';
import { firstValues, plotParts } from '../story/figures/plot-live.ts';
import { type Plot, readPlot } from '../story/figures/plot-read.ts';
import { texToPhrasing } from '../story/markdown.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const math = (value: string): PhrasingContent => ({ type: 'inlineMath', value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const title = (words: string): Paragraph => paragraph({ type: 'strong', children: texToPhrasing(words) });

function list(items: readonly Paragraph[]): RootContent {
  const children = items.map((item): ListItem => ({ type: 'listItem', spread: false, children: [item] }));
  return { type: 'list', ordered: false, spread: false, children };
}

/** A plot where there is no picture: its formulas, the values that it begins with, its caption. */
export function plotBlocks(node: Jsx, caption: readonly RootContent[]): RootContent[] {
  const plot = readPlot(node);
  return [title(plot.title), list(curves(plot)), paragraph(...range(plot)), ...caption];
}

function curves({ live, curves }: Plot): Paragraph[] {
  const parts = plotParts(live, firstValues(live));
  return curves.map(({ tex, label }, i) => {
    const [least, where] = [parts[`least-${i}`]?.text, parts[`where-${i}`]?.text];
    const found = least === undefined ? [] : [text(`; least value ${least} at `), math(live.x), text(` = ${where}`)];
    return paragraph(...texToPhrasing(label), text(': '), math(tex), ...found);
  });
}

/** "Here `n = B/m`, `B` = 100,000, `m` from 1 to 10,000." */
function range({ live, where }: Plot): PhrasingContent[] {
  const { from, to } = live.axes.x;
  const defined = where.flatMap(({ tex, is }) => [math(`${tex} = ${is}`), text(', ')]);
  const given = live.sliders.flatMap(({ name, value }) => [math(name), text(` = ${formatNumber(value)}, `)]);
  const end = text(` from ${formatNumber(from)} to ${formatNumber(to)}.`);
  return [text('Here '), ...defined, ...given, math(live.x), end];
}

/** A figure of particles where there is no picture: what it computes, from where to where it goes, its caption. */
export function particlesBlocks(node: Jsx, caption: readonly RootContent[]): RootContent[] {
  const { title: words, ...live } = readParticles(node);
  const run = runOf(live, live.temperature);
  const ends = (values: readonly number[]): string =>
    [values[0], values.at(-1)].map((v) => fixed(v ?? 0, 3)).join(' to ');
  const rows = particleFormulas.map(([name, ...tex]) =>
    paragraph(text(`${name}: `), ...tex.flatMap((one, i) => [...(i > 0 ? [text(', ')] : []), math(one)])),
  );
  const told = `In ${live.steps} steps at temperature ${fixed(live.temperature, 2)}, with ${live.pairs} pairs: `;
  const moved = `alignment from ${ends(run.alignments)}, uniformity from ${ends(run.uniformities)}.`;
  return [title(words), list(rows), paragraph(text(told + moved)), ...caption];
}
