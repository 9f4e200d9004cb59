import { expect, it } from 'vitest';
import { type Tables, tableFaults } from '../../scripts/check/tables.ts';

const tables = (over: object) => ({ sources: [], topics: [], kinds: [], ...over }) as unknown as Tables;
const faults = (over: object) => tableFaults(tables(over)).map((f) => `${f.table}.${f.key.join('.')}: ${f.what}`);

it('names the second of two rows with one id', () => {
  const sources = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
  expect(faults({ sources })).toEqual(['sources.2.id: there is a row "a" already']);
});

it('names a topic of a source that is not in the table', () => {
  const sources = [{ id: 'a', topics: ['vision', 'visions'] }];
  const found = faults({ sources, topics: [{ id: 'vision' }] });
  expect(found).toEqual(['sources.0.topics.1: no topic "visions"']);
});

it('finds nothing in tables that agree', () => {
  expect(faults({ sources: [{ id: 'a' }], topics: [{ id: 'a' }], kinds: [{ id: 'a' }] })).toEqual([]);
});
