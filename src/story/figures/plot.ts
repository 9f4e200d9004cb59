import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Build } from '../components.ts';
import { controlOf, variable } from './controls.ts';
import { formatNumber } from './number.ts';
import type { Parts } from './parts.ts';
import { changing, pictureSvg } from './picture.ts';
import { firstValues, type LivePlot, plotParts, STEPS, sliderStep } from './plot-live.ts';
import { type Plot, readPlot } from './plot-read.ts';

/** A part of a plot: the plot itself reads it, and it shows nothing of its own. */
export const plotPart: Build = () => h('template');

/** Curves of formulas with the picture for the values that they begin with; a script on the page goes on from there. */
export const plot: Build = ({ node, children, inline, math, unique }) => {
  const it = readPlot(node);
  const id = unique('plot');
  const parts = plotParts(it.live, firstValues(it.live));
  const caption = children.filter((child) => child.type !== 'element' || child.tagName !== 'template');
  return h('lemma-plot', { dataPlot: JSON.stringify(it.live) }, [
    h('figure', { className: ['plot'], ariaLabelledBy: id }, [
      h('p', { id, className: ['plot-title'] }, inline(it.title)),
      h('div', { className: ['plot-picture'] }, [plotPicture(it, id, parts)]),
      ...(it.sliders.length > 0 ? [h('div', { className: ['controls'] }, controls(it, id, parts))] : []),
      values(it, parts, math),
      ...it.where.map(({ tex, is }) => h('p', { className: ['plot-where'] }, ['Here ', math(`${tex} = ${is}`), '.'])),
      h('figcaption', caption),
    ]),
  ]);
};

function plotPicture({ title, live, xLabel, yLabel }: Plot, id: string, parts: Parts): Element {
  const curves = [...live.curves.entries()];
  return pictureSvg({
    title,
    id,
    axes: live.axes,
    xLabel,
    yLabel,
    parts,
    paths: curves.map(([i]) => changing(s, 'path', [parts, `curve-${i}`], { className: ['line', `line-${i}`] })),
    marks: curves.flatMap(([i, { label, least }]) => [...(least ? leastMarks(i, parts) : []), name(label, i, parts)]),
  });
}

function name(label: string, i: number, parts: Parts): Element {
  const text = changing(s, 'text', [parts, `label-${i}`], { className: ['name'], textAnchor: 'middle' });
  text.children.push({ type: 'text', value: label });
  return text;
}

const leastMarks = (i: number, parts: Parts): Element[] => [
  changing(s, 'line', [parts, `drop-${i}`], { className: ['drop'], y2: '100%' }),
  changing(s, 'circle', [parts, `dot-${i}`], { className: ['dot', `line-${i}`], r: '4' }),
  changing(s, 'text', [parts, `star-${i}`], { className: ['star'], y: '100%' }),
];

function controls({ live, sliders }: Plot, id: string, parts: Parts): Element[] {
  return live.sliders.map((slider, k) =>
    controlOf({
      id: `${id}-slider-${k}`,
      name: String(k),
      label: [{ type: 'text', value: `${sliders[k]?.label ?? ''} ` }, variable(slider.spoken)],
      steps: STEPS,
      step: sliderStep(slider, slider.value),
      parts,
    }),
  );
}

/** The key to the lines, and the values of the picture as a table. */
function values({ live, curves }: Plot, parts: Parts, math: (tex: string) => ElementContent): Element {
  const columns = columnsOf(live);
  const rows = live.curves.map(({ label }, i) => {
    const key = s('svg', { className: ['key'], ariaHidden: 'true' }, [
      s('line', { x1: 0, x2: '100%', y1: '50%', y2: '50%', className: ['line', `line-${i}`] }),
    ]);
    const formula = h('span', { className: ['nowrap'] }, [math(curves[i]?.tex ?? '')]);
    const cells = columns.map(([part]) =>
      parts[`${part}-${i}`] ? changing(h, 'td', [parts, `${part}-${i}`], { className: ['number'] }) : h('td'),
    );
    return h('tr', [h('th', { scope: 'row' }, [key, ` ${label} `, formula]), ...cells]);
  });
  const given = live.sliders.flatMap(({ spoken }, k) => [
    k === 0 ? ' for ' : ', ',
    variable(spoken),
    ' = ',
    changing(h, 'span', [parts, `output-${k}`]),
  ]);
  const head = columns.map(([, words]) => h('th', { scope: 'col', className: ['number'] }, words));
  return h('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Values' }, [
    h('table', { className: ['plot-values'] }, [
      h('caption', ['Values', ...given]),
      h('thead', [h('tr', [h('th', { scope: 'col' }, 'Curve'), ...head])]),
      h('tbody', rows),
    ]),
  ]);
}

/** Parts of a row with the heads of their columns: the least value where one is marked, else both ends. */
function columnsOf({ curves, axes: { x }, xName }: LivePlot): [part: string, words: ElementContent[]][] {
  if (curves.some(({ least }) => least)) {
    return [
      ['least', text('Least')],
      ['where', [...text('at '), variable(xName), ...text(' =')]],
    ];
  }
  const at = (value: number): ElementContent[] => [
    ...text('At '),
    variable(xName),
    ...text(` = ${formatNumber(value)}`),
  ];
  return [
    ['first', at(x.from)],
    ['last', at(x.to)],
  ];
}

const text = (value: string): ElementContent[] => [{ type: 'text', value }];
