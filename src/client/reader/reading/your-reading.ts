import { contentOf } from '../../../reader/merge.ts';
import { currentProfile, emptyState, type State, withProfile } from '../../../reader/state.ts';
import { slashButton } from '../../slash-button.ts';
import { showKeys } from '../keys-dialog.ts';
import { foreign, forget, isKept, load, NOT_KEPT } from '../store.ts';
import { acting } from './act.ts';
import { carry, download } from './carry.ts';
import { savedList, wordList } from './lists.ts';
import { profiles } from './profiles.ts';
import { switches } from './switches.ts';
import { take } from './take.ts';

/** Brings the page of what a reader keeps to life. */
export function yourReading(page: HTMLElement): void {
  const shown: ((state: State) => void)[] = [];
  const show = () => {
    const { state } = load();
    for (const part of shown) part(state);
    problem(page);
  };
  const deeds = acting(page, show);
  const ofProfile = [
    wordList(page, 'want', deeds),
    wordList(page, 'avoid', deeds),
    savedList(page, deeds),
    readCount(page),
  ];
  shown.push(profiles(page, deeds), switches(page, deeds), (state) => {
    for (const part of ofProfile) part(currentProfile(state));
    page.querySelector('[data-kept]')?.replaceChildren(`Kept in this browser: ${contentOf(state)}.`);
  });
  onPress(page, '[data-unread]', () =>
    deeds.actWithUndo(
      (state) => withProfile(state, (profile) => ({ ...profile, read: [] })),
      'The marks are forgotten.',
    ),
  );
  onPress(page, '[data-forget]', () => {
    deeds.actWithUndo(emptyState, 'Everything is forgotten.');
    forget();
    problem(page);
  });
  onPress(page, '[data-show-keys]', showKeys);
  slashButton();
  onPress(page, '[data-problem] button', () => download('unreadable.json', foreign().join('\n')));
  carry(page);
  show();
  page.dataset.ready = '';
  take(page, deeds);
  addEventListener('storage', show);
}

function onPress(page: HTMLElement, selector: string, pressed: () => void): void {
  page.querySelector(selector)?.addEventListener('click', pressed);
}

function readCount(page: HTMLElement) {
  const count = page.querySelector('[data-read-count]');
  const button = page.querySelector<HTMLElement>('[data-unread]');
  return ({ read: { length } }: { readonly read: readonly string[] }) => {
    count?.replaceChildren(
      length === 0
        ? 'No story is marked as read.'
        : `${length} ${length === 1 ? 'story is' : 'stories are'} marked as read.`,
    );
    if (button) button.hidden = length === 0;
  };
}

/** What was stored and cannot be read, and whether anything is stored at all. */
function problem(page: HTMLElement): void {
  const line = page.querySelector<HTMLElement>('[data-problem]');
  const button = line?.querySelector<HTMLElement>('button');
  const { problem: fault } = load();
  const unreadable = foreign().length > 0;
  const words = [
    isKept() ? '' : NOT_KEPT,
    fault ? `What was kept here cannot be read: ${fault}. It stays until you forget everything.` : '',
    !fault && unreadable ? 'Something that was kept here could not be read and was put aside.' : '',
  ];
  if (!line || !button) return;
  line.querySelector('span')?.replaceChildren(words.filter((word) => word !== '').join(' '));
  line.hidden = words.every((word) => word === '');
  button.hidden = !unreadable;
}
