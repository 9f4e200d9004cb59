import { expect, it } from 'vitest';
import { byTopic } from '../../src/lib/by-topic.ts';

const story = (id: string, ...topics: string[]) => ({ id, topics });

it('groups by the primary topic, the largest group first', () => {
  const groups = byTopic([story('a', 'x', 'y'), story('b', 'z'), story('c', 'y', 'x'), story('d', 'y')]);
  expect(groups.map(({ topic, stories }) => [topic, stories.map(({ id }) => id)])).toEqual([
    ['y', ['c', 'd']],
    ['x', ['a']],
    ['z', ['b']],
  ]);
});
