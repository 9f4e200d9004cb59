/** Conferences and journals that authors name in short. Sorted; the same letters in any case are not enough. */
const VENUES: readonly string[] = [
  ...['3DV', 'AAAI', 'AAMAS', 'ACCV', 'ACL', 'ACM MM', 'AISTATS', 'ALT', 'ASE', 'BMVC', 'CAV', 'CCS', 'CHI', 'CHIL'],
  ...['CIKM', 'CLeaR', 'COLING', 'COLM', 'COLT', 'CoLLAs', 'CoNLL', 'CoRL', 'CRYPTO', 'CVPR', 'EACL', 'ECAI', 'ECCV'],
  ...['ECIR', 'ECML PKDD', 'ECML-PKDD', 'EMNLP', 'EUSIPCO', 'FAccT', 'FOCS', 'FSE', 'ICALP', 'ICAPS', 'ICASSP', 'ICCV'],
  ...['ICDE', 'ICDM', 'ICIP', 'ICLR', 'ICME', 'ICML', 'ICPR', 'ICRA', 'ICSE', 'IJCAI', 'IJCNN', 'IJCV', 'INTERSPEECH'],
  ...['IROS', 'ISCA', 'ISIT', 'ISMIR', 'ISSTA', 'ITCS', 'JAIR', 'JMLR', 'KDD', 'L4DC', 'LREC', 'MICCAI', 'MICRO'],
  ...['MIDL', 'MLHC', 'MLSys', 'NAACL', 'NDSS', 'NeurIPS', 'NSDI', 'OSDI', 'PLDI', 'PODS', 'POPL', 'RSS', 'RecSys'],
  ...['SIGCOMM', 'SIGGRAPH', 'SIGGRAPH Asia', 'SIGIR', 'SIGMOD', 'SODA', 'SOSP', 'SPAA', 'STOC', 'SaTML', 'TACL'],
  ...['TMLR', 'TPAMI', 'UAI', 'UIST', 'USENIX Security', 'VLDB', 'WACV', 'WSDM', 'WWW'],
];
const YEAR = String.raw`(?:\s*[-,]?\s*(?<year>(?:19|20)\d{2})|\s*['’](?<short>\d{2}))?`;
/** The longer name first, where one begins another. */
const NAMED = new RegExp(
  String.raw`(?<![\w/.-])(?<name>${[...VENUES].sort((a, b) => b.length - a.length).join('|')})${YEAR}(?![\w/])`,
  'g',
);
const PHRASE =
  /\b(?:accepted|appear(?:s|ed|ing)?|published|presented|forthcoming)\s+(?:for\s+(?:publication|presentation)\s+)?(?:as\s+(?:an?\s+)?[\w\s-]{1,30}?\s+)?(?:at|by|in|to)\s+(?:the\s+)?(?<name>\p{Lu}[^.;:()\n]{2,119})/iu;
/** Hopes are no acceptance. */
const NOT_YET = /\b(?:submitted|submission|under\s+(?:\w+\s+)?review|rejected|not\s+accepted|withdrawn)\b/i;

/**
 * Where a work was accepted, by the authors' comment: `Accepted at ICML 2026 (spotlight)` is `ICML 2026`. Null where the
 * comment names no place, or one that has yet to decide.
 */
export function venueOf(comment: string | null): string | null {
  if (comment === null) return null;
  const parts = comment.slice(0, 2000).split(/;|\.\s|\n/);
  for (const part of parts) {
    const venue = NOT_YET.test(part) ? null : (known(part) ?? PHRASE.exec(part)?.groups?.name?.replace(/,?\s*$/, ''));
    if (venue && /\p{Lu}/u.test(venue.slice(0, 1))) return venue;
  }
  return null;
}

function known(text: string): string | null {
  for (const match of text.matchAll(NAMED)) {
    const { name, year, short } = match.groups ?? {};
    const isWorkshop = /^\W*workshop/i.test(text.slice((match.index ?? 0) + match[0].length));
    const full = [name, year ?? (short && `20${short}`), isWorkshop && 'workshop'].filter(Boolean).join(' ');
    // A name without a year counts beside a word of acceptance: `RSS` and `MICRO` mean other things too.
    if (year || short || /\b(?:accept|appear|publish|present|camera)/i.test(text)) return full;
  }
  return null;
}
