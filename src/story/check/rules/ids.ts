import { endsOfMerges } from '../../merges.ts';
import { brokenIds, type Content, error, type Finding, standing, warning } from './finding.ts';

/** Topics are a closed list. */
export function unknownTopics({ stories, topics }: Content): Finding[] {
  const ids = new Set(topics.map((t) => t.id));
  return stories.flatMap(({ path, data }) =>
    data.topics.flatMap((id, i) =>
      ids.has(id)
        ? []
        : [error(path, ['topics', i], `no topic "${id}"`, 'take an id of content/topics.yaml, or add the row')],
    ),
  );
}

/** Related stories must be there; an address that leads elsewhere must not be a story's own. */
export function deadLinks({ stories, broken }: Content): Finding[] {
  const ids = new Set([...stories.flatMap((s) => [s.id, ...s.data.redirectFrom]), ...brokenIds({ broken })]);
  const own = new Set(standing(stories).map((s) => s.id));
  return stories.flatMap(({ path, data }) => [
    ...data.related.flatMap(({ id }, i) =>
      ids.has(id) ? [] : [error(path, ['related', i, 'id'], `no story "${id}"`, 'remove the row or mend the id')],
    ),
    ...data.redirectFrom.flatMap((id, i) =>
      own.has(id) ? [error(path, ['redirectFrom', i], `"${id}" is a story of its own`, 'remove one of the two')] : [],
    ),
  ]);
}

/** A merge leads to a story that is published. */
export function wrongMerges({ stories, broken }: Content): Finding[] {
  const unread = new Set(brokenIds({ broken }));
  const ends = endsOfMerges(stories.map(({ id, data }) => ({ id, mergeInto: data.mergeInto })));
  const byId = new Map(stories.map((s) => [s.id, s]));
  return stories.flatMap(({ id, path, data: { mergeInto } }): Finding[] => {
    if (mergeInto === undefined || unread.has(mergeInto)) return [];
    const end = byId.get(ends.get(id) ?? '');
    if (end?.data.tier === 'held') {
      const fix = `give ${end.path} another tier, or take the line out`;
      return [warning(path, ['mergeInto'], `"${end.id}" is held: neither is published`, fix)];
    }
    if (end) return [];
    const what = byId.has(mergeInto) ? 'leads back to this story' : `no story "${mergeInto}"`;
    return [error(path, ['mergeInto'], what, 'give the id of the story that takes this one in, YYYY/MM/DD/SLUG')];
  });
}

/** An edition names stories that are there. */
export function lostStories({ stories, editions, broken }: Content): Finding[] {
  const ids = new Set([...stories.flatMap((s) => [s.id, ...s.data.redirectFrom]), ...brokenIds({ broken })]);
  return editions.flatMap((edition) =>
    edition.stories.flatMap((id, i) =>
      ids.has(id)
        ? []
        : [
            error(
              `editions/${edition.date}.json`,
              ['stories', i],
              `no story "${id}"`,
              'remove the line, or restore the story',
            ),
          ],
    ),
  );
}
