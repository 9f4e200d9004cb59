/** What arXiv puts before an abstract: `arXiv:2605.02116v1 Announce Type: new Abstract: `. */
const head = /^arXiv:\S+\s+Announce Type:\s+\S+\s+(?:Abstract:\s+)?(?=\S)/i;

/** The words of a person in an announcement: those of its abstract, without the head that arXiv puts before it. */
export const announced = (excerpt: string): string => excerpt.replace(head, '');
