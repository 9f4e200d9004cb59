/** Byte order marks, the longer ones first. */
const MARKS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];
/** `<?` or `<r` without a mark (XML 1.0, appendix F). */
const OPENINGS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-32be', [0, 0, 0, 0x3c]],
  ['utf-32le', [0x3c, 0, 0, 0]],
  ['utf-16be', [0, 0x3c, 0]],
  ['utf-16le', [0x3c, 0]],
];
const DECLARED = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * Bytes of an XML document as text. The order of RFC 7303: byte order mark, Content-Type, declaration, UTF-8.
 * Never fails: a charset nobody knows is passed over, a byte that does not fit becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): string {
  const mark = startOf(bytes, MARKS);
  if (mark) return decode(mark, bytes) ?? '';
  const wide = startOf(bytes, OPENINGS);
  if (wide) return decode(wide, bytes) ?? '';
  const told = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const declared = DECLARED.exec(latin(bytes.subarray(0, 512)))?.[1];
  for (const charset of [told, declared]) {
    // A wide charset was ruled out above by the bytes themselves.
    if (charset === undefined || /^(?:utf-?8|utf-?16|utf-?32|us-ascii|iso-10646|ucs-)/i.test(charset)) continue;
    const text = decode(charset, bytes);
    if (text !== null) return text;
  }
  return decodeUtf8(bytes);
}

/** UTF-8; where no character beyond ASCII fits it, the bytes are what browsers take "Latin 1" to be. */
function decodeUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  const fits = /[^\p{ASCII}\uFFFD]/u.test(text);
  return fits ? text : new TextDecoder('windows-1252').decode(bytes);
}

function decode(charset: string, bytes: Uint8Array): string | null {
  if (charset.startsWith('utf-32')) return decodeUtf32(bytes, charset === 'utf-32le');
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
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

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
