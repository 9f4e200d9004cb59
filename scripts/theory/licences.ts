/** What a licence lets be done with a paper's words. */
export interface Licence {
  readonly name: string;
  /** Whether a statement's words may be shown, its authors and the licence named. Formulas, numbers and titles may always. */
  readonly words: boolean;
}

/** By the part of the address that tells licences apart: https://info.arxiv.org/help/license/ */
const licences: readonly (readonly [fragment: string, licence: Licence])[] = [
  ['creativecommons.org/licenses/by/', { name: 'CC BY', words: true }],
  ['creativecommons.org/licenses/by-sa/', { name: 'CC BY-SA', words: true }],
  ['creativecommons.org/publicdomain/zero/', { name: 'CC0', words: true }],
  // A site may earn money, and a card is no whole paper: of these and of arXiv's own licence no words.
  ['creativecommons.org/licenses/by-nc-sa/', { name: 'CC BY-NC-SA', words: false }],
  ['creativecommons.org/licenses/by-nc-nd/', { name: 'CC BY-NC-ND', words: false }],
  ['arxiv.org/licenses/', { name: 'arXiv’s licence to distribute', words: false }],
];

/** The licence at an address, its version with its name; one that is not told or not known lets no words be shown. */
export function licenceAt(address: string | null): Licence {
  const known = licences.find(
    ([fragment]) => address?.includes(`//${fragment}`) || address?.includes(`//www.${fragment}`),
  )?.[1];
  if (!known) return { name: '', words: false };
  const version = /\/(\d\.\d)(?:\/|$)/.exec(address ?? '')?.[1];
  return version && known.name.startsWith('CC BY') ? { ...known, name: `${known.name} ${version}` } : known;
}
