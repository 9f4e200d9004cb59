import { hash } from 'node:crypto';

/** First 16 hex digits of the SHA-256 of `text` in NFC with white space collapsed: line ends and wrapping do not count. */
export function hashText(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return hash('sha256', normal, 'hex').slice(0, 16);
}

/** Hash of a frontmatter field: of its text, or of its JSON with sorted keys, so that the order of keys does not count. */
export function hashField(value: unknown): string {
  return hashText(typeof value === 'string' ? value : JSON.stringify(sorted(value) ?? null));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, sorted(v)]));
}
