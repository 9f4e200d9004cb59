import { decodeCharset, isEbcdic } from './code-page.ts';

/** Byte order marks, the longer ones first. */
const MARKS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];
/** Which of the first four bytes are null without a mark: a feed begins with two characters of ASCII (XML 1.0, appendix F). */
const NULLS: ReadonlyMap<string, string> = new Map([
  ['0001', 'utf-32be'],
  ['1000', 'utf-32le'],
  ['0101', 'utf-16be'],
  ['1010', 'utf-16le'],
]);
/** `<?xm` in EBCDIC. Its page is told by the declaration, whose letters and digits are the same in all of them. */
const EBCDIC_OPENING: typeof MARKS = [['cp037', [0x4c, 0x6f, 0xa7, 0x94]]];
const EBCDIC_DECLARED = /\bencoding\s*=\s*\W([\w.:-]+)\W/;
const DECLARED = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/;
/** What Windows' Latin page has from 0x80 to 0x9F. */
const WINDOWS =
  decodeCharset(
    'windows-1252',
    Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
  ) ?? '';
/** Charsets that the first bytes show; where they did not, the name is wrong. */
const WIDE = /^(?:utf[-_]?16|utf[-_]?32|iso-10646|ucs-|csucs|csunicode|u16|u32)/i;

/**
 * Bytes of an XML document as text. The order of RFC 7303: byte order mark, Content-Type, declaration, UTF-8; the first
 * that fits every byte. Never fails: a charset nobody knows is passed over, a byte that fits none becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): string {
  const wide = startOf(bytes, MARKS) ?? NULLS.get(Array.from(bytes.subarray(0, 4), Math.sign).join(''));
  if (wide) return decodeWide(wide, bytes);
  const told = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  if (startOf(bytes, EBCDIC_OPENING)) return decodeEbcdic(bytes, told);
  const declared = DECLARED.exec(decodeCharset('windows-1252', bytes.subarray(0, 512)) ?? '')?.[1];
  const names = [told, declared].filter((name) => name !== undefined && !WIDE.test(name) && !isEbcdic(name));
  return modern(decodeBest([...(names as string[]), 'utf-8'], bytes));
}

function decodeBest(charsets: readonly string[], bytes: Uint8Array): string {
  let first: string | null = null;
  for (const charset of charsets) {
    const text = /^(?:us-)?ascii$/i.test(charset) ? null : decodeCharset(charset, bytes);
    if (text !== null && !text.includes('\uFFFD')) return text;
    if (text !== null) first ??= fits(text) ? text : null;
  }
  // Where no character beyond ASCII fits, the bytes are what browsers take "Latin 1" to be.
  return first ?? decodeCharset('windows-1252', bytes) ?? '';
}

/** Whether one character at least beyond ASCII was read. */
function fits(text: string): boolean {
  return /[^\p{ASCII}\uFFFD]/u.test(text);
}

function decodeEbcdic(bytes: Uint8Array, told: string | undefined): string {
  const declared = EBCDIC_DECLARED.exec(decodeCharset('cp037', bytes.subarray(0, 512)) ?? '')?.[1];
  const page = [told, declared].find((name) => name !== undefined && isEbcdic(name)) ?? 'cp037';
  return decodeCharset(page, bytes) ?? '';
}

/** Windows' characters where Unicode has controls that no text uses: a program took the one for the other. */
function modern(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char);
}

function decodeWide(charset: string, bytes: Uint8Array): string {
  if (charset.startsWith('utf-32')) return decodeUtf32(bytes, charset === 'utf-32le');
  return new TextDecoder(charset).decode(bytes);
}

/** UTF-32, which the platform's decoder leaves out. */
function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, little);
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (at > 0 || code !== 0xfeff) parts.push(valid ? String.fromCodePoint(code) : '\uFFFD');
  }
  return parts.join('');
}

function startOf(bytes: Uint8Array, table: typeof MARKS): string | undefined {
  return table.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}
