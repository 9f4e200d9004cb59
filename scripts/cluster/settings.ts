/**
 * What the grouping is tuned to. Measured on human reading lists: precision of a story's pairs first, then how many
 * stories of several papers there are.
 */
export const settings = {
  /** A title's word counts as often. */
  titleCount: 3,
  /** A pair of neighbouring words weighs less than each of them: it repeats what they say. */
  pairWeight: 0.7,
  /** Counts of the two and three words that close a noun phrase of the title: what the work is about. */
  subjectCount: 2,
  /** Damps the rarity of words; 1 lets single rare words decide alone. */
  rarityPower: 0.6,
  /** Words of more than this share of documents say nothing. */
  tooCommon: 0.3,
  /** Up to so many documents, what is common is taken from the built-in table as well. */
  enoughDocuments: 600,
  /** Documents of the window that are counted. */
  windowSample: 4000,
  /** Documents that crowding is measured against, and how many of the nearest. */
  densitySample: 1000,
  densityNearest: 10,
  /** Crowding above this counts as this: copies of one text crowd each other and still belong together. */
  densityMost: 0.3,
  /** Least average similarity inside a story, and least distance above its papers' crowding. */
  floor: 0.217,
  margin: 0.1,
  /** Added to the floor where there is a single document, less with each more up to enough. */
  caution: 0.06,
  /** Most papers in one story. */
  largest: 8,
  /** Least similarity of related stories. */
  relatedFloor: 0.12,
} as const;
