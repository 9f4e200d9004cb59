import type { StorySource } from '../schemas/story.ts';
import { arxivId } from './work.ts';

/** What a citation needs of a work. */
export type Cited = Pick<
  StorySource,
  'id' | 'version' | 'title' | 'authors' | 'url' | 'published' | 'announced' | 'categories'
>;

/** A date as far as it is known: year; year and month; or year, month and day. Empty for none. */
export type Issued = readonly number[];

/**
 * When a work first came out. An arXiv id carries year and month (`2605.02116` is of May 2026), and arXiv's own dates are
 * those of a version; elsewhere the day that the source gives.
 */
export function issuedOf({ id, published, announced }: Cited): Issued {
  const stamp = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)/.exec(arxivId(id) ?? '');
  if (stamp) return [Number(stamp[1]) + (Number(stamp[1]) > 90 ? 1900 : 2000), Number(stamp[2])];
  return (published ?? announced)?.slice(0, 10).split('-').map(Number) ?? [];
}

/** A person's name in parts, or a name that has none. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const suffix = /,?\s+(Jr\.?|Sr\.?|II|III|IV)$/;
const isOneName = /,|\sand\s|\b(?:Collaboration|Consortium|Group|Project|Team)\b/i;

/**
 * The parts of "Given Family", by BibTeX's own rule (Patashnik, "BibTeXing", 1988, section 4): the family name is the last
 * word, with the words in lower case before it. What is no person's name, as far as one can see, stays whole.
 */
export function nameOf(name: string): Name {
  const tail = suffix.exec(name)?.[1];
  const rest = name.replace(suffix, '');
  const words = rest.split(/\s+/).filter(Boolean);
  if (words.length < 2 || isOneName.test(rest)) return { literal: name };
  const von = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const at = von > 0 && von < words.length - 1 ? von : words.length - 1;
  const parts = { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
  return tail ? { ...parts, suffix: tail } : parts;
}
