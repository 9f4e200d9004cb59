import type { Edition } from '../../schemas/edition.ts';
import type { Tiers } from '../../schemas/tier.ts';
import type { Topic } from '../../schemas/topic.ts';
import type { StoryFile } from '../file.ts';
import { endsOfMerges } from '../merges.ts';
import { mathsOfFields } from './file.ts';

/** One thing that is wrong with a story or edition; `key` is the path of the frontmatter key it is about. */
export interface Finding {
  readonly path: string;
  readonly key: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning';
}

/** What the rules look at: the whole of `content/`. */
export interface Content {
  readonly stories: readonly StoryFile[];
  readonly editions: readonly Edition[];
  readonly topics: readonly Topic[];
  readonly tiers: Tiers;
}

type Rule = (content: Content) => Finding[];

/** A story that was merged into another is kept for its words alone. */
const standing = (stories: Content['stories']) => stories.filter(({ data }) => data.mergeInto === undefined);

/** What one file alone cannot know: each rule looks at all of the content. */
export const rules: readonly Rule[] = [
  unknownTopics,
  deadLinks,
  wrongMerges,
  sharedSources,
  sameTitles,
  foreignSupport,
  wrongTotals,
  fullTiers,
  wrongPins,
  emptySummaries,
  lostStories,
  ({ stories }) => stories.flatMap(mathsOfFields),
];

/** Topics are a closed list. */
function unknownTopics({ stories, topics }: Content): Finding[] {
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
function deadLinks({ stories }: Content): Finding[] {
  const ids = new Set(stories.flatMap((s) => [s.id, ...s.data.redirectFrom]));
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
function wrongMerges({ stories }: Content): Finding[] {
  const ends = endsOfMerges(stories.map(({ id, data }) => ({ id, mergeInto: data.mergeInto })));
  const byId = new Map(stories.map((s) => [s.id, s]));
  return stories.flatMap(({ id, path, data: { mergeInto } }): Finding[] => {
    if (mergeInto === undefined) return [];
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

/** A work is in one story, once. */
function sharedSources({ stories }: Content): Finding[] {
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
function sameTitles({ stories }: Content): Finding[] {
  const first = new Map<string, string>();
  return standing(stories).flatMap(({ path, data }) => {
    const name = `${data.date} ${data.title.toLowerCase().replace(/\s+/g, ' ')}`;
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    const fix = 'give one another title, or merge the two stories with mergeInto';
    return other === undefined ? [] : [error(path, ['title'], `${other} has this title on the same day`, fix)];
  });
}

/** Words that carry a sentence are a source's; one that was taken out leaves its sentences behind. */
function foreignSupport({ stories }: Content): Finding[] {
  return stories.flatMap(({ path, data: { sources, support } }) => {
    const ids = new Set(sources.map(({ id }) => id));
    return support.flatMap(({ source }, i) => {
      const what = `${source} carries a sentence and is no source of the story`;
      const fix = 'take out the sentence and this row, or put the source back';
      return ids.has(source) ? [] : [warning(path, ['support', i, 'source'], what, fix)];
    });
  });
}

/** A score that is printed beside its parts must be their sum. */
function wrongTotals({ stories }: Content): Finding[] {
  return stories.flatMap(({ path, data: { score } }) => {
    const sum = Math.round(Object.values(score.parts).reduce((total, points) => total + points, 0));
    const fix = `write ${sum}, or mend the parts`;
    return sum === score.total
      ? []
      : [error(path, ['score', 'total'], `the parts add up to ${sum}, not ${score.total}`, fix)];
  });
}

/** Caps keep a tier's meaning; an editor may go over them, knowingly. */
function fullTiers({ stories, tiers }: Content): Finding[] {
  return tiers.significance
    .filter((tier) => tier.id !== 'held')
    .flatMap((tier) => {
      const days = Map.groupBy(
        standing(stories).filter((s) => s.data.tier === tier.id),
        (s) => s.data.date,
      );
      return [...days].flatMap(([date, there]) => {
        const over = there.at(tier.cap);
        const what = `${date} has ${there.length} stories in ${tier.id}, more than ${tier.cap}`;
        return over ? [warning(over.path, ['tier'], what, 'move one to another tier')] : [];
      });
    });
}

/** A place is one story's, and a held one has none. */
function wrongPins({ stories }: Content): Finding[] {
  const first = new Map<string, string>();
  return standing(stories).flatMap(({ path, data: { date, tier, pin } }) => {
    if (pin === undefined) return [];
    if (tier === 'held') return [warning(path, ['pin'], 'a held story has no place', 'take the pin out')];
    const place = `${date} ${tier} ${pin}`;
    const other = first.get(place);
    if (other === undefined) first.set(place, path);
    const fix = 'give one another place: now the higher score comes first';
    return other === undefined ? [] : [warning(path, ['pin'], `${other} is pinned at ${pin} as well`, fix)];
  });
}

/** A story begun by hand waits for its summary; one without the section is an editor's choice. */
function emptySummaries({ stories }: Content): Finding[] {
  return stories
    .filter(({ body }) => /^## Summary\s*(?![^#]|#{3})/m.test(body))
    .map(({ path, data }) => ({
      ...error(path, ['tier'], 'the summary is empty', 'write it below "## Summary"'),
      severity: data.tier === 'held' ? ('warning' as const) : ('error' as const),
    }));
}

/** An edition names stories that are there. */
function lostStories({ stories, editions }: Content): Finding[] {
  const ids = new Set(stories.flatMap((s) => [s.id, ...s.data.redirectFrom]));
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

function error(path: string, key: Finding['key'], what: string, fix: string): Finding {
  return { path, key, what, fix, severity: 'error' };
}

function warning(path: string, key: Finding['key'], what: string, fix: string): Finding {
  return { path, key, what, fix, severity: 'warning' };
}
