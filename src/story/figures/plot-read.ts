import type { Objection } from '../gate.ts';
import { plainText } from '../inline.ts';
import { linearMath } from '../math-linear.ts';
import { type Expression, sizeOf, substitute, variablesOf } from './expression.ts';
import { Faults, type Jsx, textsOf } from './faults.ts';
import type { LivePlot, LiveSlider } from './plot-live.ts';
import { yAxis } from './plot-range.ts';

/** A plot with the words and formulas around its picture. */
export interface Plot {
  readonly live: LivePlot;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly curves: readonly { readonly tex: string; readonly label: string }[];
  readonly sliders: readonly { readonly tex: string; readonly label: string }[];
  readonly where: readonly { readonly tex: string; readonly is: string }[];
}

/** More than these are no picture any more. */
const MOST_CURVES = 5;
const MOST_SLIDERS = 3;
/** Operators and letters of a formula, at most: definitions of definitions could grow without bound. */
const LARGEST = 2000;

/** What is wrong with a plot beyond its attributes' names; empty for one that can be drawn. */
export function plotObjections(node: Jsx): Objection[] {
  const faults = new Faults();
  read(node, faults);
  return faults.found;
}

/** A plot that the gate has let through. */
export function readPlot(node: Jsx): Plot {
  return read(node, new Faults());
}

function read(node: Jsx, faults: Faults): Plot {
  const inside = (name: string): Jsx[] =>
    (node.children as unknown as Jsx[]).filter((child) => 'name' in child && child.name === name);
  const parts = { curves: inside('Curve'), sliders: inside('Slider'), where: inside('Where') };
  counted(node, parts, faults);
  const attributes = (nodes: readonly Jsx[]) =>
    nodes.map(textsOf).map(({ tex = '', label = '', is = '' }) => ({ tex, label, is }));
  const { title = '', xlabel, ylabel = '' } = textsOf(node);
  const live = liveOf(node, parts, faults);
  return {
    live,
    title,
    xLabel: xlabel ?? `$${live.x}$`,
    yLabel: ylabel,
    curves: attributes(parts.curves),
    sliders: attributes(parts.sliders),
    where: attributes(parts.where),
  };
}

/** The components inside of a plot. */
type Parts = Readonly<Record<'curves' | 'sliders' | 'where', readonly Jsx[]>>;

function counted(node: Jsx, { curves, sliders }: Parts, faults: Faults): void {
  if (curves.length === 0) faults.add(node, 'has no curve', 'put a <Curve tex="…" label="…" /> inside');
  if (curves.length > MOST_CURVES)
    faults.add(node, `has ${curves.length} curves`, `keep to ${MOST_CURVES}, or make two plots`);
  if (sliders.length > MOST_SLIDERS) faults.add(node, `has ${sliders.length} sliders`, `keep to ${MOST_SLIDERS}`);
}

function liveOf(node: Jsx, parts: Parts, faults: Faults): LivePlot {
  const x = faults.variable(node, 'x');
  const sliders = parts.sliders.map((slider) => sliderOf(slider, faults));
  const where = parts.where.map((one) => ({ name: faults.variable(one, 'tex'), is: faults.formula(one, 'is') }));
  const given = [...where, ...sliders].map(({ name }) => name);
  names(x, given, [...parts.where, ...parts.sliders], faults);
  const known = new Set([x, ...sliders.map(({ name }) => name)]);
  const curves = parts.curves.map((curve) => {
    const formula = whole(curve, faults.formula(curve, 'tex'), where, faults);
    unknowns(curve, formula, known, faults);
    const least = faults.word(curve, 'mark', ['nothing', 'least']) === 'least';
    return { label: plainText(textsOf(curve).label ?? ''), formula, least };
  });
  const plot = { x, xName: linearMath(x), curves, sliders };
  const xAxis = faults.range(node, ['from', 'to', 'xscale']);
  const y = faults.found.length > 0 ? xAxis : yAxis(node, { ...plot, axes: { x: xAxis } }, faults);
  return { ...plot, axes: { x: xAxis, y } };
}

/** A formula with all that its letters stand for; a later `<Where>` may use what an earlier one defines. */
function whole(
  node: Jsx,
  formula: Expression,
  where: readonly { readonly name: string; readonly is: Expression }[],
  faults: Faults,
): Expression {
  return where.reduceRight<Expression>((now, { name, is }) => {
    if (sizeOf(now) * sizeOf(is) <= LARGEST) return substitute(now, name, is);
    faults.add(node, 'is too long with what its letters stand for', 'define less with <Where>');
    return Number.NaN;
  }, formula);
}

function sliderOf(node: Jsx, faults: Faults): LiveSlider {
  const range = faults.range(node, ['from', 'to', 'scale']);
  const value = faults.number(node, 'value');
  if (value < range.from || value > range.to)
    faults.add(node, `starts at ${value}`, `start between ${range.from} and ${range.to}`);
  const name = faults.variable(node, 'tex');
  return { name, spoken: linearMath(name), range, value };
}

/** Each name means one thing. */
function names(x: string, given: readonly string[], nodes: readonly Jsx[], faults: Faults): void {
  const seen = new Set([x]);
  for (const [i, name] of given.entries()) {
    if (seen.has(name) && name !== '')
      faults.add(nodes[i] as Jsx, `gives ${name} a second meaning`, 'use another letter');
    seen.add(name);
  }
}

function unknowns(node: Jsx, formula: Expression, known: ReadonlySet<string>, faults: Faults): void {
  for (const name of variablesOf(formula)) {
    if (known.has(name)) continue;
    const fix = `add <Slider tex="${name}" … /> or <Where tex="${name}" is="…" /> to the plot${name === 'e' ? ', or write \\exp(…)' : ''}`;
    faults.add(node, `has ${name}, which has no value`, fix);
  }
}
