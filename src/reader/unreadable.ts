/** Data that is none of ours; the message says why, as the end of a sentence. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Whether a value is an object with names, no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
