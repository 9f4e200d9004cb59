import { type State, VERSION } from '../../reader/state.ts';
import { KEY } from './key.ts';

/**
 * What is kept, if anything is. Not checked here for brevity.
 * @throws for what is none of ours at first sight, or of another version
 */
export function stored(): State | null {
  const state = JSON.parse(localStorage.getItem(KEY) ?? 'null') as State | null;
  if (state && state.v !== VERSION) throw new Error('of another version');
  return state;
}
