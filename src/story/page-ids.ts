/** Ids that a story's page itself has: a section that an editor named so gets another. */
export const pageIds: ReadonlySet<string> = new Set([
  'cite',
  'coverage',
  'history',
  'main',
  'rank',
  'rank-heading',
  'receipt',
  'related',
  'support',
]);

/** Id of a section on a story's page, by its slug in the body. */
export function idOfSection(slug: string): string {
  return pageIds.has(slug) || /^change-\d+$/.test(slug) ? `section-${slug}` : slug;
}
