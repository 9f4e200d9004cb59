import type { Counters } from './counters.ts';
import { Cursor } from './scan.ts';

type CounterCommand = (cursor: Cursor, counters: Counters) => void;

const commands: Readonly<Record<string, CounterCommand>> = {
  newcounter: (cursor, counters) => {
    const name = cursor.group()?.trim();
    const within = cursor.option()?.trim() ?? null;
    if (!name) return;
    counters.declare(name, within);
    counters.format(name, `\\arabic{${name}}`);
  },
  // Begins again with each parent, and prints as before.
  '@addtoreset': (cursor, counters) => {
    const [name, parent] = [cursor.group()?.trim(), cursor.group()?.trim()];
    if (name && parent) counters.within(name, parent, false);
  },
  newaliascnt: (cursor, counters) => {
    const [name, other] = [cursor.group()?.trim(), cursor.group()?.trim()];
    if (name && other) counters.alias(name, other);
  },
  numberwithin: (cursor, counters) => {
    cursor.option();
    const [name, parent] = [cursor.group()?.trim(), cursor.group()?.trim()];
    if (name && parent) counters.within(name, parent);
  },
  counterwithin: (cursor, counters) => {
    const star = cursor.passes('*');
    cursor.option();
    const [name, parent] = [cursor.group()?.trim(), cursor.group()?.trim()];
    if (name && parent) counters.within(name, parent, !star);
  },
  counterwithout: (cursor, counters) => {
    cursor.passes('*');
    cursor.option();
    const name = cursor.group()?.trim();
    cursor.group();
    if (name) counters.within(name, null);
  },
  setcounter: (cursor, counters) => {
    const [name, value] = [cursor.group()?.trim(), cursor.group()];
    if (name && value !== null) counters.set(name, amountOf(value, counters));
  },
  addtocounter: (cursor, counters) => {
    const [name, value] = [cursor.group()?.trim(), cursor.group()];
    if (name && value !== null) counters.set(name, counters.value(name) + amountOf(value, counters));
  },
  stepcounter: (cursor, counters) => counters.step(cursor.group()?.trim() ?? ''),
  refstepcounter: (cursor, counters) => counters.step(cursor.group()?.trim() ?? ''),
  renewcommand: (cursor, counters) => {
    const name = cursor.group()?.trim() ?? '';
    const format = cursor.group();
    if (name.startsWith('\\the') && format !== null) counters.format(name.slice(4), format);
  },
};

function amountOf(text: string, counters: Counters): number {
  const named = /^\\value\s*\{([^{}]*)\}$/.exec(text.trim());
  return named ? counters.value((named[1] as string).trim()) : Number.parseInt(text, 10);
}

/** Whether a command (without backslash) makes, sets or prints a counter. */
export function isCounterCommand(name: string): boolean {
  return Object.hasOwn(commands, name);
}

/** Does to `counters` what the command at `at` says; gives the place behind its arguments. */
export function counterCommand(name: string, text: string, at: number, counters: Counters): number {
  const cursor = new Cursor(text, at);
  commands[name]?.(cursor, counters);
  return cursor.at;
}
