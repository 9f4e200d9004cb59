import { createHash } from 'node:crypto';

/** First 16 hex digits of the SHA-256 of `text` in NFC with white space collapsed: line ends and wrapping do not count. */
export function hashText(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, 16);
}
