import type { Found } from '../../search/format.ts';
import type { Term } from '../../search/query.ts';
import { type Names, resultItem } from './result.ts';

/** What the page is doing: its style sheet shows the help in some of these. */
type Doing = 'empty' | 'searching' | 'found' | 'none' | 'failed';

/** The results on the page and what is said of them. */
export class View {
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly #page: HTMLElement;
  readonly #said: HTMLElement;
  readonly #title = document.title;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.list = page.querySelector('.search-found') as HTMLElement;
    this.more = page.querySelector('.search-more button') as HTMLButtonElement;
    this.#said = page.querySelector('.search-said') as HTMLElement;
  }

  /** Results that are shown. */
  get count(): number {
    return this.list.childElementCount;
  }

  /** A new question: the results of the last one stay until there are others. */
  begin(query: string): void {
    this.#page.dataset.state = 'searching' satisfies Doing;
    document.title = query ? `${query} · ${this.#title}` : this.#title;
  }

  say(words: string): void {
    this.#said.textContent = words;
  }

  /** Takes everything off and says what is. */
  clear(doing: Doing, words = ''): void {
    this.#page.dataset.state = doing;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.say(words);
  }

  /** Adds results; `all` says how many there are. Gives the first of those that were added. */
  add(
    found: readonly Found[],
    all: number,
    terms: readonly Term[],
    names: Names,
    base: string,
  ): HTMLElement | undefined {
    const items = found.map((story) => resultItem(story, terms, names, base));
    this.list.append(...items);
    this.more.hidden = this.count >= all;
    return items[0];
  }

  fail(error: unknown, again: () => void): void {
    this.clear('failed', `The search index could not be read (${error instanceof Error ? error.message : error}). `);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Try again';
    button.addEventListener('click', again);
    this.#said.append(button);
  }
}
