/** `address` as an absolute one: against `base` where it is relative. Null where that cannot be done. */
export function resolveUrl(address: string | null | undefined, base: string): string | null {
  const text = address?.trim();
  if (!text) return null;
  const url = URL.parse(text, base || undefined);
  return url ? url.href : null;
}

/** As `resolveUrl`; an identifier that is no address (`tag:…`, `oai:…`, a number) stays as it is written. */
export function resolveId(id: string | null | undefined, base: string): string | null {
  const text = id?.trim();
  if (!text) return null;
  return looksRelative(text) ? (resolveUrl(text, base) ?? text) : text;
}

function looksRelative(text: string): boolean {
  return /^(?:\.{0,2}\/|[?#])/.test(text);
}
