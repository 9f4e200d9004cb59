import type { StoryFile } from '../story/file.ts';
import { hasMath } from '../story/inline.ts';
import { renderBody } from '../story/render.ts';
import { type EditionCard, storiesOfEdition } from './editions.ts';
import { fitPaper } from './paper-maths.ts';
import { openStory, type StoryCard } from './stories.ts';
import { keepPunctuation } from './typeset.ts';
import { href } from './urls.ts';

/** A story as it is printed: all of its text, on a page with others. */
export interface PrintedStory {
  readonly story: StoryFile;
  /** Before each of its ids. */
  readonly prefix: string;
  readonly lead: string;
  readonly sections: readonly { readonly slug: string; readonly title: string; readonly html: string }[];
}

/** An edition as it is printed. */
export interface PrintView {
  /** Lead and notable stories, whole. */
  readonly whole: readonly PrintedStory[];
  /** The others. */
  readonly listed: readonly StoryCard[];
  /** How many stories it has. */
  readonly count: number;
  readonly maths: boolean;
  /** Whether a figure of one needs a style of its own. */
  readonly figures: boolean;
}

/** Reads and renders all that an edition's printable page shows. */
export async function printView(edition: EditionCard): Promise<PrintView> {
  const stories = await storiesOfEdition(edition);
  const listed = stories.filter(({ tier }) => tier === 'listed');
  const files = await Promise.all(stories.filter(({ tier }) => tier !== 'listed').map(({ id }) => openStory(id)));
  const rendered = files.map(printed);
  const texts = [
    ...files.flatMap(({ data }) => [data.title, data.tldr, ...data.sources.map(({ title }) => title)]),
    ...listed.flatMap(({ title, tldr }) => [title, tldr]),
  ];
  const html = rendered.flatMap(({ story }) => [story.lead, ...story.sections.map((section) => section.html)]);
  return {
    whole: rendered.map(({ story }) => story),
    listed,
    count: stories.length,
    maths: rendered.some((one) => one.maths) || texts.some(hasMath),
    figures: html.some((text) => /<lemma-(?:plot|particles)\b/.test(text)),
  };
}

function printed(story: StoryFile, index: number): { readonly story: PrintedStory; readonly maths: boolean } {
  const prefix = `story-${index + 1}-`;
  const { body, path, bodyLine: line } = story;
  const { lead, sections, hasMath: maths } = renderBody(body, { path, line, prefix, base: href('/'), deeper: true });
  const shown = sections
    .filter(({ html }) => html !== '')
    .map(({ slug, title, html }) => ({ slug: prefix + slug, title, html: paper(html) }));
  return { story: { story, prefix, lead: paper(lead), sections: shown }, maths };
}

/** What is printed must be there before anybody scrolls to it. */
const paper = (html: string): string => fitPaper(keepPunctuation(html)).replaceAll(' loading="lazy"', '');
