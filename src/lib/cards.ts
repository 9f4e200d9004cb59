import type { Card } from '../card/card.ts';
import { type Ink, isDrawable } from '../card/draw.ts';
import { cardKey, cardPng } from '../card/png.ts';
import { wordsOf } from '../card/words.ts';
import { plainText } from '../story/inline.ts';
import { keyOf } from './cache-key.ts';
import { colour } from './colours.ts';
import { longDay, plainDay } from './dates.ts';
import { type EditionCard, storiesOfEdition } from './editions.ts';
import { firstFormula } from './formula.ts';
import type { StoryCard } from './stories.ts';
import { kindOf, site, tierOf, topicOf, topics } from './tables.ts';
import { absolute, cardPath, editionPath, storyPath } from './urls.ts';

/** A picture that links to a page are shown with. */
export interface CardImage {
  readonly path: string;
  readonly alt: string;
}

/** A year's archive has 36,500 stories: a picture for each would be a gigabyte of files, and links go to the first tiers. */
const tiersWithCards: ReadonlySet<string> = new Set(['lead', 'notable']);

const sources = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'source' : 'sources'}`;

/** What of a story its picture shows. */
type Pictured = Pick<StoryCard, 'id' | 'title' | 'date' | 'tier' | 'kind' | 'topics'> & {
  readonly sources: readonly unknown[];
};

/** What the picture of a story shows; null for one that the site's stands for: of a lower tier, or in letters that no font has. */
export function storyCard(story: Pictured): Card | null {
  if (!tiersWithCards.has(story.tier)) return null;
  const kind = kindOf(story.kind);
  const family = kind.family === kind.id ? [] : [kind.family];
  const [topic] = story.topics;
  const named = topic === undefined ? undefined : topicOf(topic)?.name;
  const card: Card = {
    site: site().title,
    corner: plainDay(story.date),
    kicker: [...family, kind.name.toLowerCase()].join(' · '),
    headline: story.title,
    lines: [],
    foot: [...(named ? [named] : []), sources(story.sources)].join(' · '),
  };
  return isDrawable(card) ? card : null;
}

/** A story's picture, with the formula of a lead. */
export async function storyPng(story: Pictured, card: Card): Promise<Buffer> {
  const formula = story.tier === 'lead' ? await firstFormula(story.id) : null;
  return cardPng({ ...card, ...(formula === null ? {} : { formula }) }, ink());
}

/** The picture of a story's page; undefined where the site's stands for it. */
export function storyImage(story: Pictured): CardImage | undefined {
  if (storyCard(story) === null) return undefined;
  const facts = [kindOf(story.kind).name, plainDay(story.date), sources(story.sources)].join(', ');
  return { path: cardPath(storyPath(story.id)), alt: `${plainText(story.title)}. ${facts}.` };
}

/** As many headlines as there is room for. */
const HEADLINES = 3;

/** What the picture of an edition shows; null for a quiet day. */
export async function editionCard(edition: EditionCard): Promise<Card | null> {
  const stories = await storiesOfEdition(edition);
  if (stories.length === 0) return null;
  const card: Card = {
    site: site().title,
    corner: '',
    kicker: `${edition.counts.announced.toLocaleString('en')} announced → ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`,
    headline: longDay(edition.date),
    lines: headlines(stories),
    foot: tallyOf(stories),
  };
  return isDrawable(card) ? card : null;
}

/** The first headlines that can be drawn. */
function headlines(stories: readonly StoryCard[]): string[] {
  const found: string[] = [];
  for (const { title } of stories) {
    if (found.length === HEADLINES) break;
    if (wordsOf(title, 'text') !== null) found.push(title);
  }
  return found;
}

/** `3 lead · 12 notable · 16 listed`. */
function tallyOf(stories: readonly StoryCard[]): string {
  const counts = (['lead', 'notable', 'listed'] as const).map(
    (id) => [id, stories.filter(({ tier }) => tier === id).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${count} ${tierOf(id).name.toLowerCase()}`)
    .join(' · ');
}

/** The picture of an edition's page; undefined where the site's stands for it. */
export async function editionImage(edition: EditionCard): Promise<CardImage | undefined> {
  const card = await editionCard(edition);
  if (card === null) return undefined;
  const alt = `${card.headline}: ${card.kicker}. ${card.lines.map(plainText).join('. ')}.`;
  return { path: cardPath(editionPath(edition.date)), alt };
}

/** What the site's own picture shows. */
export function siteCard(): Card {
  const { title, description } = site();
  return {
    site: title,
    corner: '',
    kicker: absolute('/').replace(/^https?:\/\/|\/$/g, ''),
    headline: description,
    lines: [],
    foot: topics()
      .slice(0, 4)
      .map(({ name }) => name)
      .join(' · '),
  };
}

/** Key of a picture's page, for builds that make only what changed. */
export const cardPageKey = (card: Card, ...more: readonly unknown[]): string => keyOf(cardKey(card, ink()), more);

/** A picture as an answer. */
export const cardResponse = (card: Card): Response => pngResponse(cardPng(card, ink()));

/** PNG as an answer. */
export const pngResponse = (png: Buffer): Response =>
  new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });

function ink(): Ink {
  const [paper, soft, rule] = [colour('paper').light, colour('ink-soft').light, colour('rule').light];
  return { paper, soft, rule, ink: colour('ink').light, accent: colour('accent').light };
}
