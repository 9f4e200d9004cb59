/** Parameters whose value opens something, by their names. */
const SECRET = /(?:key|token|secret|auth|sig|signature|pass|passw(?:or)?d|pwd|credential|session|session_?id|code)$/i;

/** An address as it may be shown: without user name and password, secret parameters as `…`. */
export function shownAddress(address: string | URL): string {
  const url = URL.parse(String(address));
  if (!url) return 'an address that cannot be read';
  url.username = '';
  url.password = '';
  // By hand, so that everything else stays as it was written.
  const query = url.search.replace(/([?&])([^=&]*)=([^&]*)/g, (pair, mark: string, name: string) =>
    SECRET.test(name) ? `${mark}${name}=…` : pair,
  );
  return `${url.origin}${url.pathname}${query}`;
}
