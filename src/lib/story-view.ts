import type { StoryFile } from '../story/file.ts';
import { hasMath } from '../story/inline.ts';
import { idOfSection } from '../story/page-ids.ts';
import { renderBody } from '../story/render.ts';
import { carried } from '../story/sentences.ts';
import { type Byline, bylineOf } from './byline.ts';
import { type EditionCard, editionOf } from './editions.ts';
import { type Shown, type StoryHead, shownBy } from './shown.ts';
import { openStory } from './stories.ts';
import { type SupportedSentences, supportedSentences } from './supported.ts';
import { keepPunctuation } from './typeset.ts';
import { href } from './urls.ts';

type Rendered = ReturnType<typeof renderBody>;
type Section = Rendered['sections'][number] & { readonly support: SupportedSentences };

/** All that a story's page shows. */
export interface StoryView {
  readonly story: StoryFile;
  readonly lead: string;
  readonly summary: Section | undefined;
  /** The sections after the summary, in the file's order. */
  readonly sections: readonly Section[];
  readonly byline: Byline;
  /** The edition that it belongs to; undefined when a person wrote it on a day without one. */
  readonly edition: EditionCard | undefined;
  /** Published stories near this one, or that took in one that is. */
  readonly related: readonly { readonly story: StoryHead; readonly reason: string }[];
  /** Addresses of authors' pages by their names. */
  readonly authors: Shown['authors'];
  readonly maths: boolean;
}

/**
 * Reads and renders a story.
 * @param shown what it shows of others, where it was gathered before
 */
export async function viewStory(id: string, shown?: Shown): Promise<StoryView> {
  const story = await openStory(id);
  const { data } = story;
  const others =
    shown ??
    (await shownBy(
      id,
      data.related.map((other) => other.id),
      data.sources,
    ));
  const {
    lead,
    hasMath: bodyMaths,
    ...body
  } = renderBody(story.body, {
    path: story.path,
    line: story.bodyLine,
    base: href('/'),
    support: new Set(data.support.map(({ sentence }) => sentence)),
  });
  let before = 0;
  const sections = body.sections.map((section): Section => {
    const rows = carried.has(section.slug) ? data.support : [];
    const support = supportedSentences(keepPunctuation(section.html), rows, before);
    before += support.sentences.length;
    return { ...placed(section), html: support.html, support };
  });
  const summary = sections.find((section) => section.slug === 'summary');
  const related = relatedOf(story, others);
  const texts = [
    data.title,
    data.tldr,
    data.impact ?? '',
    ...data.sources.flatMap((source) => [source.title, source.excerpt]),
    ...data.support.map((support) => support.quote),
    ...related.map((other) => other.story.title),
  ];
  return {
    story,
    lead: keepPunctuation(lead),
    summary,
    sections: sections.filter((section) => section.slug !== 'summary' && section.html.trim() !== ''),
    byline: bylineOf(story),
    edition: await editionOf(data.date),
    related,
    authors: others.authors,
    maths: bodyMaths || texts.some(hasMath),
  };
}

/** Address and heading of a section on the page. */
function placed({ slug, title }: Rendered['sections'][number]): Pick<Section, 'slug' | 'title'> {
  return { slug: idOfSection(slug), title };
}

function relatedOf({ data }: StoryFile, shown: Shown): StoryView['related'] {
  const heads = new Map(shown.related.map((head) => [head.named, head]));
  // One that is not published, or has gone since, is no link.
  return data.related.flatMap(({ id, reason }) => {
    const story = heads.get(id);
    return story ? [{ story, reason }] : [];
  });
}
