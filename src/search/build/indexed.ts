import type { StoryFile } from '../../story/file.ts';
import type { Found } from '../format.ts';
import { filterKey, formulaKeys, idKey, nameKey } from '../keys.ts';
import { foundOf } from './found.ts';
import { fieldsOf } from './text.ts';
import { boostedTerms } from './weigh.ts';

/** What the index needs of a story. */
export interface Indexed {
  readonly found: Found;
  readonly date: string;
  readonly score: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly keys: readonly string[];
}

/**
 * A published story as the index needs it.
 * @throws StoryError where its body is none that can be rendered
 */
export function indexed(story: StoryFile): Indexed {
  const { data } = story;
  const fields = fieldsOf(story);
  const keys = [
    ...data.topics.map((topic) => filterKey('topic', topic)),
    ...[filterKey('tier', data.tier), filterKey('kind', data.kind)],
    ...data.sources.map(({ feed }) => filterKey('source', feed)),
    ...data.sources.flatMap(({ authors }) => authors.map(nameKey)),
    ...data.sources.flatMap(({ id }) => idKey(id) ?? []),
    ...fields.formulas.flatMap(formulaKeys),
  ];
  const { date, score } = data;
  return { found: foundOf(story), date, score: score.total, counts: boostedTerms(fields), keys: [...new Set(keys)] };
}
