import type { Edition } from '../../src/schemas/edition.ts';
import type { Tiers } from '../../src/schemas/tier.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { StoredStory } from '../model.ts';

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
  readonly stories: readonly StoredStory[];
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
  sharedSources,
  wrongTotals,
  fullTiers,
  emptySummaries,
  lostStories,
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
        return over
          ? [{ ...error(over.path, ['tier'], what, 'move one to another tier'), severity: 'warning' as const }]
          : [];
      });
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
  const ids = new Set(stories.map((s) => s.id));
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
