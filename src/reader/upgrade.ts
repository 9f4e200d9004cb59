import { VERSION } from './state.ts';
import { isRecord, Unreadable } from './unreadable.ts';

/** What turns the data of a version into that of the next. */
export type Step = (data: Record<string, unknown>) => Record<string, unknown>;

/** By the version that they start from. There has been one version so far. */
const steps: Readonly<Record<number, Step>> = {};

/**
 * Brings data of an earlier version to the present shape.
 * @throws Unreadable for data without a version, or of a newer one than this page knows
 */
export function upgrade(data: unknown, known = steps, newest: number = VERSION): Record<string, unknown> {
  if (!isRecord(data) || !Number.isInteger(data.v)) throw new Unreadable('it is no reading of this site');
  if (Number(data.v) > newest) throw new Unreadable('a newer version of this site wrote it');
  let current = data;
  while (current.v !== newest) {
    const version = Number(current.v);
    const step = known[version];
    if (!step) throw new Unreadable(`nothing is known of its version ${version}`);
    current = { ...step(current), v: version + 1 };
  }
  return current;
}
