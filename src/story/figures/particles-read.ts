import type { Objection } from '../gate.ts';
import { Faults, type Jsx, textsOf } from './faults.ts';
import { type LiveParticles, TEMPERATURES } from './particles-live.ts';

/** What an attribute may be, and what it is when it is left out. */
const limits = {
  pairs: { least: 3, most: 24, otherwise: 12 },
  seed: { least: 0, most: 9999, otherwise: 1 },
  steps: { least: 20, most: 400, otherwise: 300 },
  temperature: { least: TEMPERATURES.from, most: TEMPERATURES.to, otherwise: 0.2 },
} as const;

/** What is wrong with a figure of particles beyond its attributes' names. */
export function particlesObjections(node: Jsx): Objection[] {
  const faults = new Faults();
  read(node, faults);
  return faults.found;
}

/** A figure that the gate has let through. */
export function readParticles(node: Jsx): LiveParticles & { readonly title: string } {
  return { ...read(node, new Faults()), title: textsOf(node).title ?? '' };
}

function read(node: Jsx, faults: Faults): LiveParticles {
  const number = (name: keyof typeof limits): number => {
    const { least, most, otherwise } = limits[name];
    const value = faults.number(node, name, otherwise);
    const whole = name === 'temperature' || Number.isInteger(value) || Number.isNaN(value);
    if (value < least || value > most || !whole) {
      faults.add(
        node,
        `has ${name}="${value}"`,
        `write a ${name === 'temperature' ? '' : 'whole '}number from ${least} to ${most}`,
      );
    }
    return value;
  };
  return { pairs: number('pairs'), seed: number('seed'), steps: number('steps'), temperature: number('temperature') };
}
