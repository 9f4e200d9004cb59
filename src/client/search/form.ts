import { activeFilters, type SearchState, stateOf } from '../../search/state.ts';
import type { Names } from './result.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** The search form: its fields are the state. */
export class SearchForm {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly names: Names;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.box = form.querySelector('input[type=search]') as HTMLInputElement;
    const option = (field: string, id: string) =>
      form.querySelector<HTMLOptionElement>(`select[name=${field}] option[value="${CSS.escape(id)}"]`);
    this.names = {
      topic: (id) => option('topic', id)?.text ?? '',
      kind: (id) => ({ name: option('kind', id)?.text ?? id, mark: option('kind', id)?.dataset.mark ?? '' }),
    };
  }

  get state(): SearchState {
    return stateOf((name) => this.#field(name)?.value ?? '');
  }

  /** Shows a state. A value that no option has is any: the address may be old. */
  show(state: SearchState): void {
    for (const [name, value] of Object.entries(state)) {
      const field = this.#field(name);
      if (!field || field.value.trim() === value.trim()) continue;
      field.value = value;
      if (field.value !== value) field.value = '';
    }
    this.tellFilters();
  }

  /** Says which filters are set, for they may be folded away. */
  tellFilters(): void {
    const set = activeFilters(this.state).map((name) => {
      const field = this.#field(name);
      return (field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field?.value.trim()) ?? '';
    });
    const told = this.form.querySelector('.search-active');
    if (told) told.textContent = set.length > 0 ? `: ${set.join(', ')}` : '';
  }

  /** Empties all but the words and the order. */
  clearFilters(): void {
    const { q, sort } = this.state;
    this.show({ ...stateOf(() => ''), q, sort });
  }

  #field(name: string): Field | null {
    return this.form.elements.namedItem(name) as Field | null;
  }
}
