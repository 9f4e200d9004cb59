/** What a picture for links shows. Texts are TeX text, in which `$…$` is maths. */
export interface Card {
  /** Name of the site. */
  readonly site: string;
  /** In the corner: a day. */
  readonly corner: string;
  /** Small, above the headline. */
  readonly kicker: string;
  readonly headline: string;
  /** Lines below the headline, each cut where it is too long. */
  readonly lines: readonly string[];
  /** TeX of a formula, drawn below the headline where it fits. */
  readonly formula?: string | undefined;
  /** Small, at the bottom. */
  readonly foot: string;
}

/** Pixels of a picture for links: what the sites that show one ask for (1.91 : 1). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
