/** Minutes east of Greenwich of the zone names of RFC 822, and of a few that feeds write. */
const ZONES: Readonly<Record<string, number>> = {
  AST: -240,
  BST: 60,
  CDT: -300,
  CEST: 120,
  CET: 60,
  CST: -360,
  EDT: -240,
  EEST: 180,
  EET: 120,
  EST: -300,
  GMT: 0,
  HST: -600,
  IST: 330,
  JST: 540,
  MDT: -360,
  MEST: 120,
  MET: 60,
  MSD: 240,
  MSK: 180,
  MST: -420,
  PDT: -420,
  PST: -480,
  UT: 0,
  UTC: 0,
  WET: 0,
  Z: 0,
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ZONE = String.raw`(?:\s*(?:Etc\/)?(?<zone>[A-Za-z]{1,5}(?![A-Za-z])|(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?)(?:\s*\(.*\))?)?`;
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?`;
const FORMS: readonly RegExp[] = [
  // ISO 8601 and RFC 3339, with or without the parts of a lower order.
  new RegExp(String.raw`^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2})(?:[Tt\s]+${CLOCK}${ZONE})?)?)?$`),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[Tt]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?$/,
  /^(?<year>\d{4})-?(?<ordinal>\d{3})$/,
  // RFC 822 and its kin: `Tue, 05 May 2026 00:00:00 -0400`, `5 May 26`, `Tue 5-May-2026`.
  new RegExp(
    String.raw`^(?:[A-Za-z]+\.?,?\s*)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<name>[A-Za-z]{3,9})\.?,?[\s-]+(?<year>\d{4}|\d{2})(?:[\s,T]+${CLOCK})?${ZONE}$`,
  ),
  // C's asctime and prose: `Tue May  5 00:00:00 EDT 2026`, `May 5, 2026 10:00`.
  new RegExp(
    String.raw`^(?:[A-Za-z]+\.?,?\s+)?(?<name>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+${CLOCK}${ZONE},?\s+(?<year>\d{4})$`,
  ),
  new RegExp(
    String.raw`^(?:[A-Za-z]+\.?,?\s+)?(?<name>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:[\s,]+${CLOCK})?${ZONE}$`,
  ),
];

/**
 * A feed's date as ISO 8601 to the second with its own offset (`2026-05-05T00:00:00-04:00`; `Z` for none or zero), or null
 * where it names no day of the calendar. A month or year alone is its first day.
 */
export function parseDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, 100) ?? '';
  for (const form of FORMS) {
    const parts = form.exec(trimmed)?.groups;
    if (parts) return assemble(parts);
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function assemble(parts: Parts): string | null {
  const offset = offsetOf(parts.zone);
  const year = fullYear(parts.year ?? '');
  const month = monthOf(parts);
  const days = Number(parts.ordinal ?? parts.day ?? 1);
  const hour = Number(parts.hour ?? 0);
  const minute = Number(parts.minute ?? 0);
  // A leap second has no place in the clocks that read this.
  const second = Math.min(Number(parts.second ?? 0), 59);
  if (offset === null || month === null || hour > 23 || minute > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, days);
  date.setUTCHours(hour, minute, second);
  const moved = parts.ordinal ? date.getUTCFullYear() !== year : date.getUTCDate() !== days;
  return moved ? null : `${date.toISOString().slice(0, 19)}${offsetText(offset)}`;
}

/** Two digits: the century that RFC 2822 gives them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthOf({ month, name }: Parts): number | null {
  if (name === undefined) return Number(month ?? 1);
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? null : index + 1;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const digits = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  // A zone that nobody knows is read as UTC: the day is worth more than the hours.
  if (!digits) return ZONES[zone.toUpperCase()] ?? 0;
  const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? 0);
  return minutes < 24 * 60 ? (digits[1] === '-' ? -minutes : minutes) : null;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
