import { numbered } from '../story/sections.ts';
import { tokenizeTex } from '../story/tokenize.ts';
import { type Cited, issuedOf } from './cited.ts';
import { arxivId, doiOf } from './work.ts';

/** What TeX would read as a command outside of maths. */
const special = /[&%#_]/g;

/**
 * A BibTeX entry of one source: authors in its order, the title's case and maths kept.
 * BibTeX parses "Given Family" itself; a name it would misread (a comma, the word "and") is braced as a whole.
 */
export function bibtex(source: Cited, key: string = citeKey(source)): string {
  const arxiv = arxivId(source.id);
  const doi = doiOf(source.id);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['title', `{${texTitle(source.title)}}`],
    ['author', source.authors.map(texName).join(' and ') || null],
    ['year', yearOf(source)],
    ['eprint', arxiv],
    ['archivePrefix', arxiv && 'arXiv'],
    ['primaryClass', arxiv && source.categories[0]],
    ['doi', doi],
    ['url', source.url],
    ['note', arxiv && source.version ? `Version ${source.version}` : null],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${key},\n${lines.join('\n')}\n}`;
}

/** A file of entries: a key that an earlier entry has is numbered, so that every `\cite` finds one. */
export function bibtexFile(works: readonly Cited[]): string {
  const unique = numbered();
  return works.map((work) => `${bibtex(work, unique(citeKey(work)))}\n`).join('\n');
}

const yearOf = (source: Cited): string => String(issuedOf(source)[0] ?? '');

/** `li2026statistical`: family name, year, first long word of the title; letters and digits only. */
function citeKey(source: Cited): string {
  const family = asciiWord(source.authors[0]?.split(/\s+/).at(-1) ?? '');
  const word = source.title.split(/[^\p{L}\p{N}]+/u).find((part) => part.length > 3) ?? '';
  return [family, yearOf(source), asciiWord(word)].join('') || 'source';
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

/** Titles are TeX text already: only what stands outside of formulas is escaped, money's dollar too. */
function texTitle(title: string): string {
  const parts = tokenizeTex(title).map((token) =>
    token.type === 'math'
      ? `$${token.value}$`
      : token.value.replaceAll(/(?<!\\)[&%#_$]/g, (character) => `\\${character}`),
  );
  return balanced(parts.join(''));
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
