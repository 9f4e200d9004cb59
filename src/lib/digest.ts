import type { RootContent } from 'mdast';
import type { TierId } from '../schemas/tier.ts';
import { plainText } from '../story/inline.ts';
import { plainOf } from '../story/support.ts';
import { longDay } from './dates.ts';
import { type EditionCard, storiesOfEdition } from './editions.ts';
import { plainBlocks } from './plain-blocks.ts';
import { readingMinutes } from './reading.ts';
import { openStory, type StoryCard } from './stories.ts';
import { storyParts } from './story-parts.ts';
import { kindOf, site, tierOf } from './tables.ts';
import { absolute, editionPath, storyPath } from './urls.ts';
import { workLabel } from './work.ts';

/** An edition as a letter: plain text throughout, formulas in one line. */
export interface Digest {
  readonly site: string;
  /** What the site is, in a sentence. */
  readonly description: string;
  /** Language tag. */
  readonly language: string;
  /** `Tuesday 5 May 2026`. */
  readonly day: string;
  /** Absolute address of the edition. */
  readonly url: string;
  readonly tally: string;
  /** What a list of letters shows beside the subject. */
  readonly preheader: string;
  readonly tiers: readonly DigestTier[];
}

/** The stories of one tier. */
export interface DigestTier {
  readonly id: TierId;
  readonly name: string;
  readonly stories: readonly DigestStory[];
}

/** One story. */
export interface DigestStory {
  readonly title: string;
  readonly tldr: string;
  /** `Theory, arXiv:2605.02116`. */
  readonly facts: string;
  /** Absolute address. */
  readonly url: string;
  /** Paragraphs of the summary; empty below the lead. */
  readonly summary: readonly string[];
}

/** A longer sentence is no line of a letter; a list of letters shows as many characters. */
const [LONGEST, PREHEADER] = [600, 140];

/** An edition as a letter: leads with their summaries, the others with their sentence. */
export async function digestOf(edition: EditionCard): Promise<Digest> {
  const stories = await storiesOfEdition(edition);
  const { title, description, language } = site();
  const tiers = await Promise.all(
    (['lead', 'notable', 'listed'] as const).map(async (id) => ({
      ...{ id, name: tierOf(id).name },
      stories: await Promise.all(stories.filter(({ tier }) => tier === id).map(digestStory)),
    })),
  );
  const told = tiers.flatMap((tier) => tier.stories);
  const minutes = readingMinutes(told.flatMap((story) => [story.title, story.tldr, ...story.summary]));
  return {
    ...{ site: title, description, language, day: longDay(edition.date), url: absolute(editionPath(edition.date)) },
    tally: `${edition.counts.announced.toLocaleString('en')} announced → ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}, ${minutes} min to read`,
    preheader: shortened(stories.map((story) => plainText(story.title)).join('; '), PREHEADER),
    tiers: tiers.filter((tier) => tier.stories.length > 0),
  };
}

async function digestStory(story: StoryCard): Promise<DigestStory> {
  const [first] = story.sources;
  const from = story.sources.length === 1 && first ? workLabel(first.id) : `${story.sources.length} sources`;
  return {
    title: plainText(story.title),
    tldr: shortened(plainText(story.tldr), LONGEST),
    facts: `${kindOf(story.kind).name}, ${from}`,
    url: absolute(storyPath(story.id)),
    summary: story.tier === 'lead' ? await summaryOf(story) : [],
  };
}

async function summaryOf({ id }: StoryCard): Promise<string[]> {
  const { sections } = storyParts(await openStory(id));
  const nodes = sections.find(({ slug }) => slug === 'summary')?.nodes ?? [];
  return plainBlocks(nodes)
    .flatMap(paragraphsOf)
    .map((text) => shortened(text, 3 * LONGEST));
}

/** The words of some blocks, a text for each that a line ends. */
function paragraphsOf(node: RootContent): string[] {
  const isLine = !('children' in node) || node.type === 'paragraph' || node.type === 'heading';
  const texts = isLine ? [plainOf(node)] : (node.children as RootContent[]).flatMap(paragraphsOf);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** A text of at most so many characters, cut after a word. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text
    .slice(0, most)
    .toWellFormed()
    .replace(/\s+\S*$/, '');
  return `${kept} …`;
}
