import type { StoryFile } from '../story/file.ts';
import { plainText } from '../story/inline.ts';
import { bylineOf } from './byline.ts';
import { site } from './tables.ts';
import { absolute, storyPath } from './urls.ts';
import { doiOf } from './work.ts';

/**
 * JSON-LD of a story, safe inside a script element. The page is an article about its works: it cites them, and never
 * claims to be one of them.
 */
export function storyJsonLd(story: StoryFile): string {
  const { data } = story;
  const url = absolute(storyPath(story.id));
  const value = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: plainText(data.title),
    description: plainText(data.tldr),
    datePublished: data.date,
    dateModified: data.updated,
    inLanguage: site().language,
    publisher: { '@type': 'Organization', name: site().title, url: absolute('/') },
    digitalSourceType: digitalSourceType(story),
    citation: data.sources.map((source) => ({
      '@type': 'ScholarlyArticle',
      '@id': doiOf(source.id) ? `https://doi.org/${doiOf(source.id)}` : source.url,
      url: source.url,
      name: plainText(source.title),
      author: source.authors.map((name) => ({ '@type': 'Person', name })),
      datePublished: source.published ?? undefined,
      version: source.version ?? undefined,
      license: source.license ?? undefined,
    })),
  };
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** How the text came about, in schema.org's terms; nothing for a person's own text. */
function digitalSourceType(story: StoryFile): string | undefined {
  const { machine, edited } = bylineOf(story);
  if (machine === null) return undefined;
  if (machine.startsWith('extractive/')) return edited ? undefined : 'https://schema.org/AlgorithmicMediaDigitalSource';
  return edited
    ? 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource'
    : 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
}
