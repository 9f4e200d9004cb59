import { mathsOfFields } from './file.ts';
import type { Rule } from './rules/finding.ts';
import { deadLinks, lostStories, unknownTopics, wrongMerges } from './rules/ids.ts';
import { sameTitles, sharedSources } from './rules/once.ts';
import { fullTiers, wrongPins, wrongTotals } from './rules/places.ts';
import { emptySummaries, foreignSupport } from './rules/words.ts';

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
