import type { Kind } from '../../src/schemas/kind.ts';
import type { Source } from '../../src/schemas/source.ts';
import type { Topic } from '../../src/schemas/topic.ts';

/** The tables of which rows name each other. */
export interface Tables {
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
}

/** A row that cannot stand; `key` leads to it within its table. */
export interface TableFault {
  readonly table: keyof Tables;
  readonly key: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
}

/** What one row alone cannot know: ids that are taken, topics that are not there. */
export function tableFaults(tables: Tables): TableFault[] {
  return [
    ...(['sources', 'topics', 'kinds'] as const).flatMap((table) => takenIds(tables, table)),
    ...noTopics(tables),
  ];
}

function takenIds(tables: Tables, table: keyof Tables): TableFault[] {
  const ids = tables[table].map((row) => row.id as string);
  return ids.flatMap((id, row) =>
    ids.indexOf(id) === row
      ? []
      : [
          {
            table,
            key: [row, 'id'],
            what: `there is a row "${id}" already`,
            fix: 'give this one another id, or remove it',
          },
        ],
  );
}

function noTopics({ sources, topics }: Tables): TableFault[] {
  const ids = new Set(topics.map((topic) => topic.id));
  return sources.flatMap((source, row) =>
    (source.topics ?? []).flatMap((id, i): TableFault[] =>
      ids.has(id)
        ? []
        : [{ table: 'sources', key: [row, 'topics', i], what: `no topic "${id}"`, fix: 'take an id of topics.yaml' }],
    ),
  );
}
