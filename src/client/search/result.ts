import { plainDay } from '../../lib/dates.ts';
import type { Found } from '../../search/format.ts';
import type { Term } from '../../search/query.ts';
import { markedPieces, markedText, marksOf } from './marked.ts';

/** How kinds and topics are called: by the options of the form. */
export interface Names {
  readonly topic: (id: string) => string;
  readonly kind: (id: string) => { readonly name: string; readonly mark: string };
}

/** Authors who are named where none is looked for. */
const FEW = 3;

/** A result as an item of the list. */
export function resultItem(found: Found, terms: readonly Term[], names: Names, base: string): HTMLLIElement {
  const item = element('li', 'search-result');
  const heading = element('h2', 'headline');
  const link = element('a');
  link.href = `${base}stories/${found.id}/`;
  link.append(...markedPieces(found.title, terms));
  heading.append(link);
  const tldr = element('p', 'tldr');
  tldr.append(...markedPieces(found.tldr, terms));
  item.append(kicker(found, names), heading, tldr, foot(found, terms));
  return item;
}

function kicker({ id, kind, topics, tier }: Found, names: Names): HTMLElement {
  const line = element('p', 'kicker ui');
  const { name, mark } = names.kind(kind);
  const sign = element('span', 'mark', mark);
  sign.ariaHidden = 'true';
  const word = element('span', 'kind');
  word.append(sign, ` ${name.toLowerCase()}`);
  const day = id.slice(0, 10).replaceAll('/', '-');
  const date = element('time', 'nowrap', plainDay(day));
  date.dateTime = day;
  const others = [tier === 'listed' ? '' : tier, topics.map(names.topic).filter(Boolean).join(', ')];
  line.append(word, date, ...others.filter(Boolean).map((text) => element('span', '', text)));
  return line;
}

function foot({ authors, works }: Found, terms: readonly Term[]): HTMLElement {
  const line = element('p', 'foot ui');
  const hit = authors.filter((name) => marksOf(name, terms).length > 0);
  const shown = hit.length > 0 ? hit.slice(0, FEW) : authors.slice(0, FEW);
  const others = authors.length > shown.length ? ' and others' : '';
  if (shown.length > 0) line.append(...markedText(shown.join(', '), terms), others, '\u00a0· ');
  line.append(element('span', 'data', works.join(', ')));
  return line;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(text);
  return made;
}
