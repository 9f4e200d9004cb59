import type { Manifest } from '../../search/format.ts';
import { termsOf } from '../../search/query.ts';
import { type Outcome, readHits, search } from '../../search/search.ts';
import { activeFilters, readState, type SearchState } from '../../search/state.ts';
import { slashButton } from '../slash-button.ts';
import { Address } from './address.ts';
import { arrows } from './arrows.ts';
import { SearchForm } from './form.ts';
import { outcomeWords } from './said.ts';
import { FetchedShelf } from './shelf.ts';
import { View } from './view.ts';

/** Results that are shown at once. */
const PAGE = 10;
/** Pause in typing after which the words are looked for, and wait after which a reader is told of it, in milliseconds. */
const PAUSE = 120;
const WAIT = 250;

const form = new SearchForm(document.querySelector('.search-form') as HTMLFormElement);
const view = new View(document.querySelector('.search') as HTMLElement);
const shelf = new FetchedShelf(form.form.dataset.index ?? '');
const address = new Address();

let months: Promise<Manifest> | undefined;
let outcome: Outcome | null = null;
let turn = 0;
let pause = 0;

/** Looks for what the form says. Only the newest question shows what it found. */
async function run(typing: boolean, shown = PAGE): Promise<void> {
  turn += 1;
  const mine = turn;
  const { state } = form;
  outcome = null;
  view.begin(state.q.trim());
  if (isEmpty(state)) return view.clear('empty');
  const slow = setTimeout(() => view.say('Searching …'), WAIT);
  try {
    const found = await lookFor(state, typing);
    const stories = await readHits(shelf, found.hits.slice(0, shown));
    if (mine !== turn) return;
    outcome = found;
    view.clear(stories.length > 0 ? 'found' : 'none', outcomeWords(found, state));
    add(stories);
  } catch (error) {
    months = undefined;
    if (mine === turn) view.fail(error, () => run(false));
  } finally {
    clearTimeout(slow);
  }
}

const isEmpty = (state: SearchState) => state.q.trim() === '' && activeFilters(state).length === 0;

async function lookFor(asked: SearchState, typing: boolean): Promise<Outcome> {
  const state = { ...asked, q: await plain(asked.q) };
  months ??= shelf.manifest();
  try {
    return await search(shelf, await months, state, typing);
  } catch {
    // The site may have been built anew since this page was opened: the months then have other names.
    months = shelf.manifest();
    return search(shelf, await months, state, typing);
  }
}

/** Who asks with TeX brings what reads it. */
async function plain(query: string): Promise<string> {
  return /[\\$]/.test(query) ? (await import('../../search/tex.ts')).withoutTex(query) : query;
}

function add(stories: Awaited<ReturnType<typeof readHits>>): HTMLElement | undefined {
  if (!outcome) return;
  const { hits, query } = outcome;
  return view.add(stories, hits.length, termsOf(query), form.names, form.form.dataset.base ?? '/');
}

async function showMore(): Promise<void> {
  if (!outcome) return;
  const mine = turn;
  const stories = await readHits(shelf, outcome.hits.slice(view.count, view.count + PAGE));
  if (mine !== turn) return;
  const first = add(stories);
  address.shown = view.count;
  first?.querySelector('a')?.focus();
}

/** A change of the form; `typing` while it is letter by letter. */
function changed(typing: boolean): void {
  clearTimeout(pause);
  address.write(form.state, typing);
  form.tellFilters();
  void run(typing);
}

/** Shows what the address asks for. */
function begin(): void {
  clearTimeout(pause);
  form.show(readState(location.search));
  void run(false, address.shown);
}

form.form.addEventListener('submit', (event) => {
  event.preventDefault();
  changed(false);
});
form.form.addEventListener('input', ({ target }) => {
  clearTimeout(pause);
  if (target instanceof HTMLSelectElement) changed(false);
  else pause = window.setTimeout(changed, PAUSE, true);
});
form.form.addEventListener('reset', (event) => {
  event.preventDefault();
  form.clearFilters();
  changed(false);
});
view.more.addEventListener('click', () => showMore().catch((error) => view.fail(error, () => run(false))));
address.onStep(begin);
arrows(form.box, view.list);

slashButton();
// What is asked for before anybody asks saves them a wait.
months = shelf.manifest();
months.catch(() => undefined);
begin();
if (location.hash === '#q') form.box.focus();
