/** A point in time with its own offset from Greenwich, as feeds write it. */
export interface Moment {
  /** `Tue, 05 May 2026 00:00:00 -0400`. */
  readonly rfc822: string;
  /** `2026-05-05T00:00:00-04:00`; `Z` without an offset. */
  readonly iso: string;
}

const START = Date.UTC(2026, 4, 5);
const MINUTE = 60_000;

/**
 * @param minutes since 2026-05-05T00:00, by the clock there
 * @param hours east of Greenwich
 */
export function moment(minutes: number, hours = 0): Moment {
  const date = new Date(START + minutes * MINUTE);
  const [sign, size] = [hours < 0 ? '-' : '+', String(Math.abs(hours)).padStart(2, '0')];
  return {
    rfc822: date.toUTCString().replace('GMT', hours === 0 ? 'GMT' : `${sign}${size}00`),
    iso: date.toISOString().slice(0, 19) + (hours === 0 ? 'Z' : `${sign}${size}:00`),
  };
}
