import { filters } from './keys.ts';

/** What a reader asks for, as it stands in the page's address. */
export interface SearchState {
  readonly q: string;
  readonly topic: string;
  readonly tier: string;
  readonly kind: string;
  readonly source: string;
  readonly year: string;
  readonly author: string;
  /** `date`, or '' for the best first. */
  readonly sort: string;
}

/** Names of the parameters, in the order in which they are written. */
export const parameters = ['q', ...filters, 'year', 'author', 'sort'] as const satisfies readonly (keyof SearchState)[];

/** Longer text is no query. */
const LONGEST = 300;

/** The state of an address: `?q=attention&topic=language`. */
export function readState(search: string): SearchState {
  const given = new URLSearchParams(search);
  return stateOf((name) => given.get(name) ?? '');
}

/** A state by the values of its parameters, made tidy. */
export function stateOf(value: (name: keyof SearchState) => string): SearchState {
  const rows = parameters.map((name) => [name, value(name).replace(/\s+/g, ' ').trimStart().slice(0, LONGEST)]);
  return Object.fromEntries(rows) as unknown as SearchState;
}

/** The address of a state, '' for the empty one: what says nothing is left out. */
export function writeState(state: SearchState): string {
  const given = parameters.map((name) => [name, state[name].trim()]).filter(([, value]) => value !== '');
  const search = new URLSearchParams(given as [string, string][]).toString();
  return search && `?${search}`;
}

/** Filters that are set. */
export const activeFilters = (state: SearchState) =>
  ([...filters, 'year', 'author'] as const).filter((name) => state[name].trim() !== '');
