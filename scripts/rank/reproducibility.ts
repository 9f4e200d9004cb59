import type { Classified, Entry } from '../model.ts';

const address =
  /https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co|zenodo\.org|osf\.io|doi\.org\/10\.5281|kaggle\.com)\/\S+/i;
const page = /https?:\/\/\S+|\b[\w-]+\.github\.io\b/i;
const open =
  /\b(?:code|data|datasets?|models?|weights|benchmark|implementation|checkpoints)\b[^.]*\b(?:is|are|available|released|open[- ]sourced)\b[^.]*\b(?:available|public\w*|released|open[- ]?sourced?)\b|\bwe (?:release|open[- ]source)\b/i;
const promise =
  /\bwill be (?:made )?(?:publicly )?(?:available|released|open|public)|\bupon (?:acceptance|publication)\b/i;
const proof =
  /\b(?:we|i) (?:\w+ ){0,2}(?:prove|establish|derive|characteri[sz]e)\b|\b(?:is|are) (?:prov|establish|deriv)ed\b|\btheorems?\b|\bproofs?\b|\bprov(?:able|ably)\b/i;

/** What an entry lets a reader repeat, 0–1. */
function repeatable(entry: Entry, kind: Classified['kind']): number {
  const text = `${entry.summary} ${entry.comment ?? ''}`;
  if (entry.links?.code || address.test(text)) return 1;
  if (kind === 'theory' && proof.test(text)) return 1;
  if (promise.test(text)) return 0.25;
  if (open.test(text)) return 0.6;
  return page.test(text) ? 0.4 : 0;
}

/** What the story lets a reader repeat, 0–1: code or data to open now, a proof for theory, or a promise; the best of its works. */
export function reproducibility({ entries, kind }: Pick<Classified, 'entries' | 'kind'>): number {
  return Math.max(0, ...entries.map((entry) => repeatable(entry, kind)));
}
