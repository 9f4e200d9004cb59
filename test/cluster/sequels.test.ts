import { expect, it } from 'vitest';
import { sequels } from '../../scripts/cluster/sequels.ts';
import { clusterOf, entry } from '../sample.ts';
import { day } from './day.ts';

const first = entry('2605.01001', {
  title: 'Counting Sheep on Alpine Pastures: Data',
  summary: 'We count sheep on alpine pastures from drones.',
});
const second = entry('2605.02001', {
  title: 'Counting Sheep on Alpine Pastures: A Second Year',
  summary: 'A second year of counting sheep on alpine pastures, and what changed since the first drones.',
});
const others = day
  .filter(({ title }) => !/sheep/i.test(title))
  .map((one, n) => ({ id: `2026/05/04/other-${n}`, entries: [one] }));
const story = (works: readonly (typeof first)[] = [first]) => ({ id: '2026/05/04/sheep', entries: works });

it('joins the second part of a paper to the story of the first', () => {
  const found = sequels([clusterOf(second)], [story(), ...others]);
  expect(found.map((joining) => [joining.entry.id, joining.story])).toEqual([['2605.02001', '2026/05/04/sheep']]);
});

it('says what they share', () => {
  const [found] = sequels([clusterOf(second)], [story(), ...others]);
  expect(found?.why.shared.map(({ phrase }) => phrase)).toContain('alpine pastures');
});

it('leaves a paper on the same subject to a story of its own', () => {
  const kin = entry('2605.02002', {
    title: 'How Heavy Is an Animal? Weights From Above',
    summary: 'Farmers weigh their animals by hand. A network guesses weights of sheep from their outline.',
  });
  expect(sequels([clusterOf(kin)], [story(), ...others])).toEqual([]);
});

it('takes a whole cluster or nothing', () => {
  const nearly = story([first, ...Array.from({ length: 6 }, (_, n) => ({ ...first, id: `2605.0110${n}` }))]);
  const joined = (...works: (typeof first)[]) => sequels([clusterOf(...works)], [nearly, ...others]).length;
  expect([joined(second), joined(second, { ...second, id: '2605.02003' })]).toEqual([1, 0]);
});

it('does not depend on the order', () => {
  const stories = [story(), ...others];
  const clusters = [clusterOf(second), clusterOf(entry('2605.02004', { title: 'Caches', summary: 'Of caches.' }))];
  expect(sequels(clusters.toReversed(), stories.toReversed())).toEqual(sequels(clusters, stories));
});
