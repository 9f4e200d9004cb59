import { bibtex, bibtexFile } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslFile } from './csl.ts';
import { ris, risFile } from './ris.ts';

/** A form in which works are cited. */
export interface CiteForm {
  /** How its files end, without the dot. */
  readonly ending: string;
  /** Name a reader knows it by. */
  readonly name: string;
  /** Media type of its files. */
  readonly type: string;
  /** One work. */
  readonly one: (work: Cited) => string;
  /** A file of works. */
  readonly file: (works: readonly Cited[]) => string;
}

/** The forms, in the order in which they are offered. */
export const citeForms: readonly CiteForm[] = [
  { ending: 'bib', name: 'BibTeX', type: 'application/x-bibtex', one: bibtex, file: bibtexFile },
  { ending: 'ris', name: 'RIS', type: 'application/x-research-info-systems', one: ris, file: risFile },
  {
    ending: 'csl.json',
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    one: (work) => cslFile([work]),
    file: cslFile,
  },
];

/** The works of some stories, each once, those of the oldest story first: a file then grows at its end. */
export function worksOf(stories: readonly { readonly date: string; readonly sources: readonly Cited[] }[]): Cited[] {
  const sorted = [...stories].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const works = new Map<string, Cited>();
  for (const work of sorted.flatMap(({ sources }) => sources)) if (!works.has(work.id)) works.set(work.id, work);
  return [...works.values()];
}

/** Static paths of the files that cite the works of one thing, by its id. */
export function citeRoutes(id: string, works: readonly Cited[], cacheKey?: string) {
  return citeForms.map(({ ending }) => ({ params: { id, form: ending }, props: { form: ending, works }, cacheKey }));
}

/**
 * A file of works as an answer.
 * @param ending of a form
 */
export function citeResponse(ending: string, works: readonly Cited[]): Response {
  const form = citeForms.find((form) => form.ending === ending) as CiteForm;
  return new Response(form.file(works), { headers: { 'Content-Type': `${form.type}; charset=utf-8` } });
}
