import type { StorySource } from '../schemas/story.ts';
import { arxivId, doiOf } from './work.ts';

/** What TeX would read as a command outside of maths. */
const special = /[&%#_]/g;

/**
 * A BibTeX entry of one source: authors in its order, the title's case and maths kept.
 * BibTeX parses "Given Family" itself; a name it would misread (a comma, the word "and") is braced as a whole.
 */
export function bibtex(source: StorySource): string {
  const arxiv = arxivId(source.id);
  const doi = doiOf(source.id);
  const year = yearOf(source, arxiv);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['title', `{${texTitle(source.title)}}`],
    ['author', source.authors.map(texName).join(' and ') || null],
    ['year', year],
    ['eprint', arxiv],
    ['archivePrefix', arxiv && 'arXiv'],
    ['primaryClass', arxiv && source.categories[0]],
    ['doi', doi],
    ['url', source.url],
    ['note', arxiv && source.version ? `Version ${source.version}` : null],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${citeKey(source, year)},\n${lines.join('\n')}\n}`;
}

/** Year of first publication; an arXiv id carries it (`2605.02116` is of May 2026). */
function yearOf(source: StorySource, arxiv: string | null): string | null {
  const stamp = arxiv && /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)\d\d/.exec(arxiv)?.[1];
  if (stamp) return `${Number(stamp) > 90 ? '19' : '20'}${stamp}`;
  return (source.published ?? source.announced)?.slice(0, 4) ?? null;
}

/** `li2026statistical`: family name, year, first long word of the title; letters and digits only. */
function citeKey(source: StorySource, year: string | null): string {
  const family = asciiWord(source.authors[0]?.split(/\s+/).at(-1) ?? '');
  const word = source.title.split(/[^\p{L}\p{N}]+/u).find((part) => part.length > 3) ?? '';
  return [family, year ?? '', asciiWord(word)].join('') || 'source';
}

function asciiWord(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

function texName(name: string): string {
  const escaped = balanced(name.replaceAll(special, (character) => `\\${character}`));
  return /,|\sand\s/i.test(name) ? `{${escaped}}` : escaped;
}

/** Titles are TeX text already: only what stands outside `$…$` is escaped. */
function texTitle(title: string): string {
  const parts = title.split(/(\$[^$]*\$)/);
  const escaped = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(/(?<!\\)[&%#_]/g, (character) => `\\${character}`),
  );
  return balanced(escaped.join(''));
}

/** A brace without its partner would end the field early. */
function balanced(text: string): string {
  let depth = 0;
  for (const [match] of text.matchAll(/\\[{}]|[{}]/g)) {
    if (match === '{') depth += 1;
    if (match === '}') depth -= 1;
    if (depth < 0) break;
  }
  return depth === 0 ? text : text.replaceAll(/\\?[{}]/g, '');
}
