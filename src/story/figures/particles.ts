import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Build } from '../components.ts';
import { type Axis, placeOn } from './axis.ts';
import { controlOf, variable } from './controls.ts';
import { particleFormulas } from './particles-formulas.ts';
import {
  fixed,
  type LiveParticles,
  type Run,
  runOf,
  runParts,
  startMarks,
  stepParts,
  TEMPERATURES,
} from './particles-live.ts';
import { readParticles } from './particles-read.ts';
import type { Parts } from './parts.ts';
import { changing, pictureSvg } from './picture.ts';
import { STEPS } from './plot-live.ts';

/** Pairs of points on a circle under the InfoNCE energy, at the end of their descent; a script on the page replays it. */
export const particles: Build = ({ node, children, inline, math, unique }) => {
  const { title, ...live } = readParticles(node);
  const id = unique('particles');
  const run = runOf(live, live.temperature);
  const parts = { ...runParts(run), ...stepParts(run, live.steps) };
  return h('lemma-particles', { dataParticles: JSON.stringify(live) }, [
    h('figure', { className: ['plot', 'particles'], ariaLabelledBy: id }, [
      h('p', { id, className: ['plot-title'] }, inline(title)),
      h('div', { className: ['particles-pictures'] }, [
        circle(live, { id, run, parts }),
        trace('a', 'alignment $A$', run.axes.alignment, { id, run, parts }),
        trace('u', 'uniformity $U$', run.axes.uniformity, { id, run, parts }),
      ]),
      h('div', { className: ['controls'] }, controls(live, id, parts)),
      readout(parts),
      formulas(math),
      h('figcaption', children),
    ]),
  ]);
};

/** A figure on its way to HTML. */
interface Making {
  readonly id: string;
  readonly run: Run;
  readonly parts: Parts;
}

function circle({ pairs }: LiveParticles, { id, run, parts }: Making): Element {
  const each = (name: string, tag: string, r: string): Element[] =>
    Array.from({ length: pairs }, (_, i) => changing(s, tag, [parts, `${name}-${i}`], r === '' ? {} : { r }));
  const words = `${pairs} anchors and their positives on a circle; marks outside show where the anchors began.`;
  return s(
    'svg',
    {
      className: ['circle'],
      viewBox: '-1.28 -1.28 2.56 2.56',
      role: 'img',
      ariaLabelledBy: [`${id}-c-name`, `${id}-c-words`],
    },
    [
      s('title', { id: `${id}-c-name` }, 'The points on the circle'),
      s('desc', { id: `${id}-c-words` }, words),
      s('circle', { className: ['orbit'], r: 1 }),
      s('path', { className: ['starts'], d: startMarks(run) }),
      s('g', { className: ['pairs'] }, each('pair', 'line', '')),
      s('g', { className: ['positives'] }, each('y', 'circle', '0.065')),
      s('g', { className: ['anchors'] }, each('x', 'circle', '0.035')),
      ...legend(),
    ],
  );
}

/** What the signs mean, in the middle of the circle. */
function legend(): Element[] {
  const words = ['anchor', 'positive', 'anchor’s start'];
  return [
    s('g', { className: ['anchors'] }, [s('circle', { cx: '-0.52', cy: '-0.2', r: '0.035' })]),
    s('g', { className: ['positives'] }, [s('circle', { cx: '-0.52', cy: '0', r: '0.065' })]),
    s('path', { className: ['starts'], d: 'M-0.52 0.16v0.08' }),
    ...words.map((word, i) => s('text', { x: '-0.4', y: String(0.2 * i - 0.16) }, word)),
  ];
}

function trace(name: 'a' | 'u', label: string, y: Axis, { id, run, parts }: Making): Element {
  const values = name === 'a' ? run.alignments : run.uniformities;
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0].map((value) => fixed(value, 3));
  const picture = pictureSvg({
    title: 'The descent',
    id: `${id}-${name}`,
    axes: { x: { from: 0, to: values.length - 1, log: false }, y },
    xLabel: 'step',
    yLabel: label,
    parts: {
      ...parts,
      description: { text: `It goes from ${first} at the start to ${last} at step ${values.length - 1}.` },
    },
    yTicks: 3,
    paths: [changing(s, 'path', [parts, `trace-${name}`], { className: ['line', 'line-0'] })],
    marks: [changing(s, 'circle', [parts, `mark-${name}`], { className: ['dot', 'line-0'], r: '4' })],
  });
  return h('div', { className: ['plot-picture', 'trace'] }, [picture]);
}

function controls({ steps, temperature }: LiveParticles, id: string, parts: Parts): Element[] {
  const button = (name: string, label: string): Element => h('button', { type: 'button', dataDo: name }, label);
  return [
    h('div', { className: ['buttons'] }, [
      button('play', 'Play'),
      button('step', 'One step'),
      button('reset', 'Reset'),
    ]),
    controlOf({ id: `${id}-step`, name: 'step', label: text('Step'), steps, step: steps, parts }),
    controlOf({
      id: `${id}-temperature`,
      name: 'temperature',
      label: [...text('Temperature '), variable('τ')],
      steps: STEPS,
      step: Math.round(placeOn(TEMPERATURES, temperature) * STEPS),
      parts,
    }),
  ];
}

const text = (value: string): ElementContent[] => [{ type: 'text', value }];

/** The values of the step that is shown, in a sentence. */
function readout(parts: Parts): Element {
  const value = (words: string, name: string, part: string): Element =>
    h('span', { className: ['nowrap'] }, [`${words} `, variable(name), ' = ', changing(h, 'span', [parts, part])]);
  return h('p', { className: ['plot-readout'] }, [
    ...text('At step '),
    changing(h, 'span', [parts, 'step']),
    ...text(': '),
    value('temperature', 'τ', 'temperature'),
    ...text(', '),
    value('energy', 'E', 'energy'),
    ...text(', '),
    value('alignment', 'A', 'alignment'),
    ...text(', '),
    value('uniformity', 'U', 'uniformity'),
    ...text('.'),
  ]);
}

function formulas(math: (tex: string) => ElementContent): Element {
  const rows = particleFormulas.map(([words, ...tex]) =>
    h('div', [
      h('dt', words),
      h(
        'dd',
        tex.map((one) => h('div', [math(`\\displaystyle ${one}`)])),
      ),
    ]),
  );
  // One box for all of them: each of its own would be a stop of the keyboard.
  const box = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Formulas' };
  return h('div', box, [h('dl', { className: ['formulas'] }, rows)]);
}
