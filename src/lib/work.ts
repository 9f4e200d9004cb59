/** A work's id as its own site writes it: `arXiv:2605.02116`, `doi:10.…`; the host for one that has an address only. */
export function workLabel(id: string): string {
  const arxiv = arxivId(id);
  if (arxiv) return `arXiv:${arxiv}`;
  return id.startsWith('url:') ? new URL(id.slice('url:'.length)).host : id;
}

/** Address of a work, by its id alone. */
export function workAddress(id: string): string {
  const arxiv = arxivId(id);
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return id.startsWith('doi:') ? `https://doi.org/${id.slice(4)}` : id.replace(/^url:/, '');
}

/** arXiv id without version, or null for a work that is elsewhere. */
export function arxivId(id: string): string | null {
  return id.startsWith('arxiv:') ? id.slice('arxiv:'.length) : null;
}

/** DOI of a work: arXiv registers one for each of its papers. */
export function doiOf(id: string): string | null {
  if (id.startsWith('doi:')) return id.slice('doi:'.length);
  const arxiv = arxivId(id);
  return arxiv ? `10.48550/arXiv.${arxiv}` : null;
}
