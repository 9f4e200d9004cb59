import { monthNumber } from './months.ts';
import { offsetOf, offsetText } from './zones.ts';

const ZONE = String.raw`(?:\s*(?:Etc\/)?(?<zone>[A-Za-z]{1,5}(?![A-Za-z])|(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?)(?:\s+(?:GMT|UTC))?(?:\s*\(.*\)|\[.*\])?|\s*\((?<zone>[A-Za-z]{1,5})\))?`;
const HALF = String.raw`(?:\s*(?<half>[AaPp])\.?[Mm]\b\.?)?`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d*)?)?|\.(?<minute>\d{2})(?:\.(?<second>\d{2}))?)${HALF}`;
/** The time after the day, with its zone or without. */
const TIME = String.raw`(?:(?:[\s,T:]+|\s+(?:at|um|-)\s+)${CLOCK})?${ZONE}`;
const WEEKDAY = String.raw`(?:(?:\p{L}+(?!\p{L}))?\.?[,\s]*)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?`;
const NAME = String.raw`(?<name>\p{L}{3,12})\.?,?`;
const YEAR = String.raw`(?<year>\d{2,4})`;
/** Between day, month name and year. */
const GAP = String.raw`(?:[\s/-]+|\s+(?:de|of)\s+)`;
const form = (source: string) => new RegExp(`^${source}$`, 'u');

/** Forms of a date, the commoner ones first; no text fits two of them with different meanings. */
const FORMS: readonly RegExp[] = [
  // ISO 8601 and RFC 3339, with or without the parts of a lower order; Hungarian feeds name the month.
  form(
    String.raw`(?<year>\d{4})(?:-(?:(?<month>\d{1,2})|(?<name>\p{L}{3,12}))(?:-(?<day>\d{1,2})(?:[Tt\s]+${CLOCK}${ZONE})?)?)?`,
  ),
  form(
    String.raw`(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?:[Tt]?(?<hour>\d{2})(?:(?<minute>\d{2})(?<second>\d{2})?)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?`,
  ),
  form(String.raw`-?(?<year>\d{2}|\d{4})-?(?<ordinal>\d{3})`),
  form(String.raw`(?<year>\d{4})-?W(?<week>\d{2})(?:-?(?<weekday>[1-7]))?`),
  // ISO 8601 without its century.
  form(String.raw`(?<year>\d{2})-(?<month>\d{2})-(?<day>\d{2})(?:[Tt\s]+${CLOCK}${ZONE})?`),
  form(String.raw`-(?<year>\d{2})-?(?<month>\d{2})`),
  form(String.raw`(?!(?:19|20)\d\d(?:0\d|1[0-2]))(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})`),
  // RFC 822 and its kin: `Tue, 05 May 2026 00:00:00 -0400`, `5 May 26`, `Tue 5-May-2026`, also in other languages.
  form(`${WEEKDAY}${DAY}${GAP}${NAME}${GAP}${YEAR}${TIME}`),
  // C's asctime and prose: `Tue May  5 00:00:00 EDT 2026`, `May 5, 2026 10:00`, `May 2026`.
  form(String.raw`${WEEKDAY}${NAME}\s+${DAY},?\s+${CLOCK}${ZONE},?\s+(?<year>\d{4})`),
  form(String.raw`${WEEKDAY}${NAME}\s+${DAY},?\s+(?<year>\d{4})${TIME}`),
  form(String.raw`${NAME}\s+(?<year>\d{4})`),
  // The year first: `Tue, 2026/05/05 08:19:53 EDT`, `2026. május 5. 08:19`.
  form(String.raw`${WEEKDAY}(?<year>\d{4})(?<stroke>[/.-])(?<month>\d{1,2})\k<stroke>(?<day>\d{1,2})${TIME}`),
  form(String.raw`${WEEKDAY}(?<year>\d{4})[\s/.-]+${NAME}[\s/.-]+${DAY}${TIME}`),
  // The year last: which of the others is the month shows only where one is over twelve, or both are the same.
  form(String.raw`(?<month>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01]|\k<month>(?!\d))\/(?<year>\d{4})${TIME}`),
  form(String.raw`(?<day>1[3-9]|2\d|3[01])(?<stroke>[/.-])(?<month>0?[1-9]|1[0-2])\k<stroke>(?<year>\d{4})${TIME}`),
  // Korean, by the clock of Seoul; Chinese and Japanese, which share their characters and no clock.
  form(
    String.raw`(?<korean>(?<year>\d{4})(?:-|년\s*)(?<month>\d{1,2})(?:-|월\s*)(?<day>\d{1,2})일?(?:\s+(?<half>오[전후])?\s*(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2}))?)`,
  ),
  form(String.raw`(?<year>\d{4})年\s*(?<month>\d{1,2})月\s*(?<day>\d{1,2})日${TIME}`),
];

/** What texts were read as: a date is asked for more than once, and all papers of an announcement share one. */
const KNOWN = new Map<string, string | null>();
const MAX_KNOWN = 16;

/**
 * A feed's date as ISO 8601 to the second with its own offset (`2026-05-05T00:00:00-04:00`; `Z` for none or zero), or null
 * where it names no day of the calendar, or none for certain: `5/6/2026`, a zone that nobody knows. A month, week or
 * year alone is its first day.
 */
export function parseDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, 100).replaceAll('"', '') ?? '';
  const known = KNOWN.get(trimmed);
  if (known !== undefined) return known;
  if (KNOWN.size === MAX_KNOWN) KNOWN.clear();
  const date = readDate(trimmed);
  KNOWN.set(trimmed, date);
  return date;
}

function readDate(trimmed: string): string | null {
  for (const pattern of FORMS) {
    const parts = pattern.exec(trimmed)?.groups;
    if (parts) return assemble(parts);
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function assemble(parts: Parts): string | null {
  const offset = offsetOf(parts.korean ? 'KST' : parts.zone);
  const day = dayOf(parts);
  const time = timeOf(parts);
  if (offset === null || day === null || time === null) return null;
  const date = new Date(day.getTime() + time * 1000);
  return date.getUTCFullYear() > 9999 ? null : `${date.toISOString().slice(0, 19)}${offsetText(offset)}`;
}

/** The day as midnight UTC. */
function dayOf(parts: Parts): Date | null {
  const year = fullYear(parts.year ?? '');
  if (parts.week) return weekDay(year, Number(parts.week), Number(parts.weekday ?? 1));
  const month = parts.name ? monthNumber(parts.name) : Number(parts.month ?? 1);
  if (month === null) return null;
  const days = Number(parts.ordinal ?? parts.day ?? 1);
  const date = utcDay(year, month, days);
  const moved = parts.ordinal ? date.getUTCFullYear() !== year || days === 0 : date.getUTCDate() !== days;
  return moved || month < 1 || month > 12 ? null : date;
}

/** ISO 8601: the first week of a year is the one with the fourth of January in it. */
function weekDay(year: number, week: number, weekday: number): Date | null {
  const fourth = utcDay(year, 1, 4);
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  const date = utcDay(year, 1, monday + (week - 1) * 7 + weekday - 1);
  const thursday = utcDay(year, 1, monday + (week - 1) * 7 + 3);
  return week >= 1 && thursday.getUTCFullYear() === year ? date : null;
}

function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Seconds since midnight; 24:00 is the end of the day. A leap second has no place in the clocks that read this. */
function timeOf(parts: Parts): number | null {
  const hour = fullHour(Number(parts.hour ?? 0), parts.half);
  const minute = Number(parts.minute ?? 0);
  const second = Number(parts.second ?? 0);
  const midnight = hour === 24 && minute === 0 && second === 0;
  if (hour === null || minute > 59 || second > 60 || (hour > 23 && !midnight)) return null;
  return hour * 3600 + minute * 60 + Math.min(second, 59);
}

function fullHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p|후/i.test(half) ? 12 : 0);
}

/** Two digits: the century that RFC 2822 gives them; three are of a program that counts from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  if (digits.length === 3) return 1900 + year;
  return year < 50 ? 2000 + year : 1900 + year;
}
