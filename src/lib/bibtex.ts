import { renderMath } from '../story/math.ts';
import { linearMath } from '../story/math-linear.ts';
import { numbered } from '../story/sections.ts';
import { tokenizeTex } from '../story/tokenize.ts';
import { type Cited, issuedOf } from './cited.ts';
import { arxivId, doiOf } from './work.ts';

/** What TeX would read as a command outside of maths; what is escaped already comes first. */
const special = /\\[&%#_${}]|[\\&%#_$~^]/g;
/** Signs that have no short escape. */
const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

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
    ['primaryClass', arxiv && texLiteral(source.categories[0] ?? '')],
    ['doi', doi && address(doi)],
    ['url', address(source.url)],
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
  const literal = texLiteral(name);
  return /,|\sand\s/i.test(name) ? `{${literal}}` : literal;
}

/** What an address has as it stands would be TeX here: a brace ends the field, a backslash begins a command. */
const address = (text: string): string => text.replaceAll(/[{}\\]/g, encodeURIComponent);

/** A title of text and `$…$`. A formula is kept as TeX where it is maths and nothing else; a reader's TeX would run the rest. */
function texTitle(title: string): string {
  return tokenizeTex(title)
    .map((token) => {
      if (token.type === 'text') return texLiteral(token.value);
      const isMaths = renderMath(token.value).level === 'strict';
      return isMaths ? `$${texFormula(token.value)}$` : texLiteral(linearMath(token.value));
    })
    .join('');
}

/** Text as TeX that says the same and does nothing. */
function texLiteral(text: string): string {
  return balanced(text).replaceAll(special, (found) => (found.length > 1 ? found : (named[found] ?? `\\${found}`)));
}

/** BibTeX counts the brace of `\{` as well. */
function texFormula(tex: string): string {
  return isBalanced(tex) ? tex : tex.replaceAll('\\{', '\\lbrace ').replaceAll('\\}', '\\rbrace ');
}

/** A brace without its partner would end the field early. */
const balanced = (text: string): string => (isBalanced(text) ? text : text.replaceAll(/\\?[{}]/g, ''));

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
