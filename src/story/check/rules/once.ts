import { type Content, error, type Finding, standing } from './finding.ts';

/** A work is in one story, once. */
export function sharedSources({ stories }: Content): Finding[] {
  const first = new Map<string, string>();
  return standing(stories).flatMap(({ path, data }) =>
    data.sources.flatMap(({ id }, i) => {
      const other = first.get(id);
      if (other === undefined) first.set(id, path);
      if (other === undefined) return [];
      const [what, fix] =
        other === path
          ? [`${id} is here twice`, 'remove one of the two']
          : [`${id} is in ${other} too`, 'take it out of one, or merge the two stories with mergeInto'];
      return [error(path, ['sources', i, 'id'], what, fix)];
    }),
  );
}

/** One headline of a day is one story. */
export function sameTitles({ stories }: Content): Finding[] {
  const first = new Map<string, string>();
  return standing(stories).flatMap(({ path, data }) => {
    const name = `${data.date} ${data.title.toLowerCase().replace(/\s+/g, ' ')}`;
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    const fix = 'give one another title, or merge the two stories with mergeInto';
    return other === undefined ? [] : [error(path, ['title'], `${other} has this title on the same day`, fix)];
  });
}
