import { addProfile, removeProfile, renameProfile } from '../../../reader/changes.ts';
import type { State } from '../../../reader/state.ts';
import type { Acting } from './act.ts';

/** Which profile holds now; making, naming and removing them. */
export function profiles(page: HTMLElement, { act, actWithUndo }: Acting): (state: State) => void {
  const choice = page.querySelector('select');
  const [fresh, name] = ['add', 'rename'].map((form) =>
    page.querySelector<HTMLInputElement>(`[data-profile=${form}] input`),
  );
  choice?.addEventListener('change', () =>
    act((state) => ({ ...state, profile: choice.value }), `“${choice.value}” holds now.`),
  );
  onSubmit(page, 'add', () => {
    if (fresh && act((state) => addProfile(state, fresh.value), `“${fresh.value.trim()}” holds now.`)) fresh.value = '';
  });
  onSubmit(page, 'rename', () => name && act((state) => renameProfile(state, name.value), 'Renamed.'));
  page.querySelector('[data-remove-profile]')?.addEventListener('click', () => {
    actWithUndo(removeProfile, `“${choice?.value}” is removed.`);
  });
  return ({ profiles, profile }) => {
    choice?.replaceChildren(...profiles.map((one) => new Option(one.name, one.name, false, one.name === profile)));
    if (name) name.value = profile;
  };
}

function onSubmit(page: HTMLElement, form: string, then: () => void): void {
  page.querySelector(`[data-profile=${form}]`)?.addEventListener('submit', (event) => {
    event.preventDefault();
    then();
  });
}
