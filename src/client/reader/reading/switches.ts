import { hideTopic } from '../../../reader/changes.ts';
import { currentProfile, type State, withProfile } from '../../../reader/state.ts';
import type { Acting } from './act.ts';

type Flag = 'keys' | 'visits' | 'opened';
type Hiding = 'avoided' | 'read';

/** Everything on the page that is on or off. */
export function switches(page: HTMLElement, { act }: Acting): (state: State) => void {
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  for (const box of boxes) box.addEventListener('change', () => act((state) => switched(state, box), wordsOf(box)));
  const count = page.querySelector('[data-topic-count]');
  return (state) => {
    for (const box of boxes) box.checked = isOn(state, box);
    const { length } = currentProfile(state).topics;
    count?.replaceChildren(length === 0 ? 'none' : String(length));
  };
}

function isOn(state: State, { dataset: { flag, hide, topic = '' } }: HTMLInputElement): boolean {
  if (flag) return state[flag as Flag];
  const profile = currentProfile(state);
  return hide ? profile.hide[hide as Hiding] : profile.topics.includes(topic);
}

function switched(state: State, { checked, dataset: { flag, hide, topic = '' } }: HTMLInputElement): State {
  if (flag) return { ...state, [flag]: checked };
  if (!hide) return hideTopic(state, topic, checked);
  return withProfile(state, (profile) => ({ ...profile, hide: { ...profile.hide, [hide]: checked } }));
}

const wordsOf = (box: HTMLInputElement): string => {
  if (box.dataset.topic) return box.checked ? 'Hidden from now on.' : 'Shown again.';
  return box.checked ? 'On.' : 'Off.';
};
