import type { Edition } from '../../src/schemas/edition.ts';
import type { Entry } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { ownsSources } from './ownership.ts';
import type { Standing } from './standing.ts';

/**
 * Works that an editor took out of a story of this edition: the ledger has them in it, its list of sources, which the editor
 * holds, has not. Each becomes a story of its own, whatever its score.
 * @param before the edition's ledger, where there is one
 */
export function splitOff(open: readonly Entry[], standing: Standing['all'], before: Edition | undefined): Entry[] {
  const held = new Set(standing.filter(({ data }) => !ownsSources(data)).map(({ id }) => id));
  const placed = new Set(standing.flatMap(({ data }) => data.sources.map(({ id }) => id)));
  const left = new Set(before?.entries.flatMap(({ id, story }) => (held.has(story ?? '') ? [id] : [])));
  return open.filter((entry) => left.has(sourceId(entry)) && !placed.has(sourceId(entry)));
}
