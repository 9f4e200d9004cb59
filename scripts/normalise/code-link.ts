/** Places that keep code, the likelier home of it first. */
const HOSTS: readonly string[] = [
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'bitbucket.org',
  'git.sr.ht',
  'anonymous.4open.science',
  'huggingface.co',
];
const CODE_URL = new RegExp(
  String.raw`(?<![\w.-])(?:https?:\/\/)?(?:www\.)?((?:${HOSTS.join('|').replaceAll('.', String.raw`\.`)})\/[^\s{}<>"'|^\`\\,;$]{1,300})`,
  'gi',
);

/** Address of the code that a text names first at the likeliest host, as `https://…`; null without one. */
export function codeLink(...texts: readonly (string | null)[]): string | null {
  const found = texts.flatMap((text) => [...(text ?? '').replace(/\\([_%#&~])(?:\{\})?/g, '$1').matchAll(CODE_URL)]);
  const addresses = found.map(([, address]) => `https://${trimEnd(address ?? '')}`).filter(hasPath);
  return HOSTS.flatMap((host) => addresses.find((address) => hostOf(address) === host) ?? [])[0] ?? null;
}

/** Punctuation of the sentence around it is not part of an address; a closing bracket is where one was opened. */
function trimEnd(address: string): string {
  return address.replace(/[([]/.test(address) ? /[.:!?*]+$/ : /[.:!?*)\]]+$/, '');
}

function hasPath(address: string): boolean {
  return (URL.parse(address)?.pathname.length ?? 0) > 1;
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname;
}
