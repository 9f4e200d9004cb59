const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** ISO 8601 as an instant in UTC to the second; without an offset it is UTC. Null for anything else. */
export function toInstant(text: string | null | undefined): string | null {
  const match = ISO.exec(text?.trim() ?? '');
  if (!match) return null;
  const [whole, offset] = match;
  const time = Date.parse(whole.length === 10 || offset ? whole : `${whole}Z`);
  return Number.isNaN(time) || !isPlausible(whole) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The calendar day that ISO 8601 text names, by its own offset. */
export function toDay(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return toInstant(trimmed) === null ? null : trimmed.slice(0, 10);
}

/** No work was announced by feed before there were computers, and none is in the next century. */
function isPlausible(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= 1950 && year < 2100;
}
