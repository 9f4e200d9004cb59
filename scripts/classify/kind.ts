import type { Kind, KindId } from '../../src/schemas/kind.ts';
import type { Entry } from '../model.ts';
import type { Points } from './cues.ts';

/** Points from the cues of `theory` at which a text holds a formal statement, whatever its kind. */
const formal = 3;

/** Less than this decides nothing. */
const least = 1;

/** Whether a text states something formally: it proves, bounds, or has a theorem. */
export function statesFormally(points: ReadonlyMap<string, Points>): boolean {
  return (points.get('theory')?.points ?? 0) >= formal;
}

/**
 * The kind with the most points; with equal points the one that stands higher in the table. Without a cue, what makers
 * tell is a method and what others tell about it is context. A withdrawn work is a correction.
 * @param deciding the story's deciding entry
 */
export function kindOf(
  deciding: Pick<Entry, 'tier' | 'withdrawn'> | undefined,
  points: ReadonlyMap<string, Points>,
  kinds: readonly Kind[],
): { kind: KindId; cues: string[] } {
  if (deciding?.withdrawn) return { kind: 'correction', cues: ['withdrawn'] };
  let best: KindId = (deciding?.tier ?? 1) > 2 ? 'context' : 'method';
  let most = least;
  for (const { id } of kinds) {
    const value = points.get(id)?.points ?? 0;
    if (value > most) [best, most] = [id, value];
  }
  return { kind: best, cues: (points.get(best)?.cues ?? []).map((cue) => cue.text) };
}
