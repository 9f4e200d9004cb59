import { hasMath } from '../story/inline.ts';
import { type EditionCard, storiesOfEdition } from './editions.ts';
import { leadFormula } from './formula.ts';
import type { StoryCard } from './stories.ts';

/** Whether a list of stories shows maths. */
export function showsMaths(stories: readonly Pick<StoryCard, 'title' | 'tldr'>[]): boolean {
  return stories.some((story) => hasMath(story.title) || hasMath(story.tldr));
}

/** Whether an edition's page shows maths: in a headline or sentence, or as the formula of a lead. */
export async function editionShowsMaths(edition: EditionCard | undefined): Promise<boolean> {
  if (!edition) return false;
  const stories = await storiesOfEdition(edition);
  if (showsMaths(stories)) return true;
  const formulas = await Promise.all(stories.filter((story) => story.tier === 'lead').map(leadFormula));
  return formulas.some((formula) => formula !== null);
}
