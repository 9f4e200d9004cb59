import { plainText } from '../story/inline.ts';
import { type Cited, issuedOf, type Name, nameOf } from './cited.ts';
import { arxivId, doiOf } from './work.ts';

/**
 * A record in RIS, lines ending in CR LF. A preprint is an unpublished work (`UNPB`), a work known by its DOI alone `GEN`,
 * a page `ELEC`. Titles are plain text: RIS knows no TeX.
 */
export function ris(source: Cited): string {
  const arxiv = arxivId(source.id);
  const [year, month, day] = issuedOf(source);
  const two = (number?: number) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const rows: readonly (readonly [string, string | number | null | undefined])[] = [
    ['TY', typeOf(source)],
    ['TI', plainText(source.title)],
    ...source.authors.map((name) => ['AU', risName(nameOf(name))] as const),
    ['PY', year],
    ['DA', year && `${year}/${two(month)}/${two(day)}/`],
    ['PB', arxiv && 'arXiv'],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['N1', arxiv && source.version ? `Version ${source.version}` : null],
    ...source.categories.map((category) => ['KW', category] as const),
    ['DO', doiOf(source.id)],
    ['UR', source.url],
  ];
  const lines = rows.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(String(value))}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** A file of records. */
export const risFile = (works: readonly Cited[]): string => works.map(ris).join('\r\n');

function typeOf({ id }: Cited): string {
  if (arxivId(id)) return 'UNPB';
  return doiOf(id) ? 'GEN' : 'ELEC';
}

function risName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, ...(name.suffix ? [name.suffix] : [])].join(', ');
}

/** A line end inside of a value would begin another field. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
