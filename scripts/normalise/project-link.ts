/** Places where pages of projects are, without their first label. */
const HOSTS =
  /^(?:[\w-]+\.(?:github|gitlab)\.io|sites\.google\.com|[\w-]+\.(?:netlify|vercel|web)\.app|[\w-]+\.pages\.dev)$/i;
const ADDRESS =
  /https?:\/\/[^\s{}<>"'|^`\\,;$]{4,300}|(?<![\w@/.-])[\w-]{1,60}\.(?:github|gitlab)\.io(?:\/[^\s{}<>"'|^`\\,;$]{0,200})?/gi;
const CALLED = /\b(?:project|web|demo|home)[\s-]?(?:page|site|website)?\b[^.]{0,40}$/i;
/** Code, papers and data have fields of their own, or none. */
const OTHERS = /(?:^|\.)(?:github\.com|gitlab\.com|arxiv\.org|doi\.org|huggingface\.co|zenodo\.org)$/i;

/** Address of the project's page that a text names: one that it calls so, or the first at a place for such pages. */
export function projectLink(...texts: readonly (string | null)[]): string | null {
  const found = texts.flatMap((text) => addressesIn(text ?? ''));
  const called = found.find(({ before }) => CALLED.test(before));
  return (called ?? found.find(({ host }) => HOSTS.test(host)))?.address ?? null;
}

function addressesIn(text: string): { address: string; host: string; before: string }[] {
  const plain = text.replace(/\\([_%#&~])(?:\{\})?/g, '$1');
  return [...plain.matchAll(ADDRESS)].flatMap((match) => {
    const written = match[0].replace(/[.:!?*)\]]+$/, '');
    const url = URL.parse(/^https?:/i.test(written) ? written : `https://${written}`);
    if (!url || OTHERS.test(url.hostname)) return [];
    return [{ address: url.href, host: url.hostname, before: plain.slice(Math.max(0, match.index - 60), match.index) }];
  });
}
