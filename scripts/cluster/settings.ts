/**
 * What the grouping is tuned to. Measured on human reading lists: precision of a story's pairs first, then how many
 * stories of several papers there are.
 */
export const settings = {
  /** A title's word counts as often. */
  titleCount: 3,
  /** A pair of neighbouring words weighs less than each of them: it repeats what they say. */
  pairWeight: 0.7,
  /** Damps the rarity of words; 1 lets single rare words decide alone. */
  rarityPower: 0.6,
  /** Words of more than this share of documents say nothing. */
  tooCommon: 0.3,
  /** Up to so many documents, what is common is taken from the built-in table as well. */
  enoughDocuments: 2000,
  /** Documents of the window that are counted. */
  windowSample: 4000,
  /** Crowding is the mean similarity to so many of the nearest. */
  densityNearest: 40,
  /** Crowding above this counts as this: copies of one text crowd each other and still belong together. */
  densityMost: 0.3,
  /** Least average similarity inside a story, and least distance above its papers' crowding. */
  floor: 0.2,
  margin: 0.082,
  /** Added to the similarity of two papers nearest to each other whose titles name the same subject, which at most so many titles do. */
  subjectBonus: 0.08,
  fewNamesakes: 2,
  /** Added to the floor for a single work of a morning, less with each more up to `fewWorks`, where no phrase names the task, and for a third paper. */
  caution: 0.18,
  fewWorks: 1500,
  /** Least share of a story's similarity that phrases which readers would accept must carry. */
  leastExplained: 0.1,
  /** The same for a work that joins a story of an earlier edition, whose reader has been there: a clear sequel only; by so much more where there are few documents. */
  sequelMargin: 0.3,
  leastSequel: 0.25,
  sequelCaution: 0.1,
  /** Most papers in one story. */
  largest: 8,
  /** Least similarity of related stories, and how many of the most similar are put into order. */
  relatedFloor: 0.1,
  relatedCandidates: 100,
  /** Of a pool of more than this many stories, so many are first chosen by their titles. */
  relatedPool: 4500,
  relatedShortlist: 3000,
  /** Directions of the latent space, documents that they are learnt from, and rounds of the iteration. */
  latentDimensions: 96,
  latentSample: 4000,
  latentRounds: 2,
  /** Nearest stories that a query is moved towards. */
  feedback: 10,
  /** Worth of common categories (Jaccard), and cost of being days apart (by the logarithm), in units of a cosine. */
  categoryWorth: 0.1,
  daysCost: 0.03,
} as const;
