const SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Addresses that run code or carry a document in themselves. */
const UNSAFE = /^(?:javascript|vbscript|data):/i;

/**
 * `address` as an absolute one: as it is written, or against `base` where it is relative. Null where that cannot be
 * done, and for an address that is a program.
 */
export function resolveUrl(address: string | null | undefined, base: string): string | null {
  // Browsers drop line breaks and tabs, which so are no disguise.
  const text = address?.trim().replace(/[\t\n\r]+/g, '');
  if (!text || UNSAFE.test(text)) return null;
  if (SCHEME.test(text)) return URL.canParse(text) ? text : null;
  return URL.parse(text, base || undefined)?.href ?? null;
}

/** As `resolveUrl`; what is no address (`tag:…`, `oai:…`, two words) stays as it is written. */
export function resolveId(id: string | null | undefined, base: string): string | null {
  const text = id?.trim();
  if (!text) return null;
  return SCHEME.test(text) || /\s/.test(text) ? text : (resolveUrl(text, base) ?? text);
}
