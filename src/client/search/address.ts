import { type SearchState, writeState } from '../../search/state.ts';

/** The page's address as the record of what is asked: Back goes from one question to the one before, not from letter to letter. */
export class Address {
  #typed = false;

  /** @param typing whether the question is still being typed: its letters share one step */
  write(state: SearchState, typing: boolean): void {
    const next = location.pathname + writeState(state);
    if (next !== location.pathname + location.search) {
      if (typing && this.#typed) history.replaceState(null, '', next);
      else history.pushState(null, '', next);
    }
    this.#typed = typing;
  }

  /** Calls back when the reader goes back or forth. */
  onStep(read: () => void): void {
    addEventListener('popstate', () => {
      this.#typed = false;
      read();
    });
  }

  /** How many results were shown here before; undefined where nobody asked for more. */
  get shown(): number | undefined {
    return history.state?.shown;
  }

  set shown(count: number) {
    history.replaceState({ shown: count }, '');
  }
}
