import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Parts } from './parts.ts';
import { changing } from './picture.ts';

/** A slider of a figure. */
export interface Control {
  readonly id: string;
  /** Its parts are `slider-NAME` and `output-NAME`. */
  readonly name: string;
  readonly label: readonly ElementContent[];
  readonly steps: number;
  readonly step: number;
  readonly parts: Parts;
}

/**
 * A native range with its label and what it stands at; the range itself tells its value to a screen reader. What a reload
 * would restore is not what the picture shows.
 */
export function controlOf({ id, name, label, steps, step, parts }: Control): Element {
  const input: Properties = {
    id,
    type: 'range',
    min: '0',
    max: String(steps),
    step: '1',
    value: String(step),
    autoComplete: ['off'],
  };
  return h('div', { className: ['control'] }, [
    h('label', { htmlFor: id }, [...label]),
    changing(h, 'input', [parts, `slider-${name}`], input),
    changing(h, 'output', [parts, `output-${name}`], { htmlFor: [id], ariaLive: 'off' }),
  ]);
}

/** A variable of a formula among words that are read aloud: KaTeX would be read twice. */
export const variable = (name: string): Element => h('var', name);
