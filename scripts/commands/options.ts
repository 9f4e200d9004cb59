import { InvalidArgumentError } from 'commander';
import { day } from '../../src/schemas/dates.ts';

/** A `YYYY-MM-DD` argument. */
export function dayArgument(text: string): string {
  if (!day.safeParse(text).success) throw new InvalidArgumentError('give a calendar day as YYYY-MM-DD.');
  return text;
}

/** An address of the web. */
export function addressArgument(text: string): string {
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? '')) throw new InvalidArgumentError('give an http(s) address.');
  return text;
}

/** Words: anything but blanks. */
export function wordsArgument(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('give at least a word.');
  return text.trim();
}
