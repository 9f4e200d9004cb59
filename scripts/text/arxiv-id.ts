/** An arXiv identifier taken apart. */
export interface ArxivId {
  /** Without prefix and version: `2605.02116`, `hep-th/9901001`. */
  readonly id: string;
  /** Null where the text names none. */
  readonly version: number | null;
}

// New style since 2007 (YYMM.NNNN, five digits since 2015); old style ARCHIVE/YYMMNNN, once with a subject class.
const NEW = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const PREFIX = String.raw`(?:oai:arxiv\.org:|arxiv:|https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.48550\/arxiv\.)`;
const WHOLE = new RegExp(`^(${PREFIX})?(${NEW}|${OLD})(?:v([1-9]\\d{0,2}))?(?:\\.pdf)?(?:[?#].*)?$`, 'i');

/**
 * Reads an arXiv identifier that is all of `text`: bare, `arXiv:…`, `oai:arXiv.org:…`, an abstract, PDF or HTML address,
 * or arXiv's own DOI (`10.48550/arXiv.…`). Null for anything else.
 */
export function parseArxivId(text: string): ArxivId | null {
  const match = WHOLE.exec(text.trim());
  const id = match?.[2];
  if (!id) return null;
  // `math.GT/0309136` and `math/0309136` are the same paper: the subject class is not part of the identifier.
  return { id: id.replace(/\.[A-Z]{2}\//i, '/').toLowerCase(), version: match[3] ? Number(match[3]) : null };
}

/** Address of the abstract page: the newest version, whichever that is. */
export function abstractUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** Address of one version's PDF. */
export function pdfUrl(id: string, version: number | null): string {
  return `https://arxiv.org/pdf/${id}${version === null ? '' : `v${version}`}`;
}
