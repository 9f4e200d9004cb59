/** An announcement in arXiv's form, in its two parts. */
export interface Announcement {
  /** `arXiv:2605.02116v1 Announce Type: new`; empty for other sources. */
  readonly head: string;
  /** What follows: the words of a person. */
  readonly words: string;
}

const form = /^(arXiv:\S+\s+Announce Type:\s+\S+)\s+(?:Abstract:\s+)?(?=\S)/i;

/** Tells the head that arXiv puts before an abstract from the abstract. */
export function announcement(excerpt: string): Announcement {
  const head = form.exec(excerpt);
  return head ? { head: head[1] ?? '', words: excerpt.slice(head[0].length) } : { head: '', words: excerpt };
}
