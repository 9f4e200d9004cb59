const WORK = '(?:paper|article|manuscript|submission|preprint|work|version|document)';
const IN_ABSTRACT = new RegExp(
  String.raw`^\W*(?:(?:this|the|our)\s+(?:\w+\s+)?${WORK}\s+(?:has been|is|was|is being)\s+(?:\w+\s+)?withdrawn\b|(?:the\s+)?(?:authors?|i|we)\s+(?:have|has)?\s*withdr[ae]wn?\b|withdrawn\b)`,
  'i',
);
const IN_COMMENT = /\bwithdrawn\b/i;
const DENIED = /\bnot\s+withdrawn\b/i;

/** Whether the authors withdrew the work: arXiv says so in the comment, the authors in the abstract's first words. */
export function isWithdrawn(summary: string, comment: string | null): boolean {
  if (IN_ABSTRACT.test(summary)) return true;
  return comment !== null && IN_COMMENT.test(comment) && !DENIED.test(comment);
}
