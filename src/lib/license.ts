/** Names of the licences that arXiv offers, by the part of the address that tells them apart. */
const names: readonly (readonly [fragment: string, name: string])[] = [
  ['arxiv.org/licenses/nonexclusive-distrib/', 'arXiv’s licence to distribute'],
  ['creativecommons.org/licenses/by-nc-nd/', 'CC BY-NC-ND'],
  ['creativecommons.org/licenses/by-nc-sa/', 'CC BY-NC-SA'],
  ['creativecommons.org/licenses/by-sa/', 'CC BY-SA'],
  ['creativecommons.org/licenses/by/', 'CC BY'],
  ['creativecommons.org/publicdomain/zero/', 'CC0'],
];

/** Name of a licence by its address, with its version where the address has one; the address itself when unknown. */
export function licenseName(address: string): string {
  const known = names.find(([fragment]) => address.includes(fragment));
  if (!known) return address;
  const version = /\/(\d\.\d)(?:\/|$)/.exec(address)?.[1];
  return known[1].startsWith('CC') && version ? `${known[1]} ${version}` : known[1];
}
