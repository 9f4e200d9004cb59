import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { type Chapter, epub } from '../epub/book.ts';
import { mathNode } from '../epub/math.ts';
import { bookBlocks } from '../epub/story.ts';
import { xhtml } from '../epub/xhtml.ts';
import type { StoryFile } from '../story/file.ts';
import { inlineTokens, plainText } from '../story/inline.ts';
import { longDay } from './dates.ts';
import { type EditionCard, storiesOfEdition } from './editions.ts';
import { plainBlocks } from './plain-blocks.ts';
import { openStory, type StoryCard } from './stories.ts';
import { storyParts } from './story-parts.ts';
import { kindOf, site, tierOf } from './tables.ts';
import { absolute, editionPath, storyPath } from './urls.ts';
import { workAddress, workLabel } from './work.ts';

/** An edition as a book: its lead and notable stories whole, a chapter each, the listed ones in one. */
export async function editionEpub(edition: EditionCard): Promise<Uint8Array> {
  const stories = await storiesOfEdition(edition);
  const listed = stories.filter(({ tier }) => tier === 'listed');
  const whole = await Promise.all(stories.filter(({ tier }) => tier !== 'listed').map(({ id }) => openStory(id)));
  const changes = [edition.updated, ...stories.map(({ updated }) => updated)].map((at) => Date.parse(at));
  const { title, language } = site();
  return epub({
    ...{ title: `${title}, ${longDay(edition.date)}`, language, publisher: title, date: edition.date },
    identifier: absolute(editionPath(edition.date)),
    modified: new Date(Math.max(...changes)).toISOString(),
    chapters: [
      opening(edition, stories.length),
      ...whole.map((story, index) => storyChapter(story, `story-${index + 1}`)),
      ...(listed.length > 0 ? [listedChapter(listed)] : []),
    ],
  });
}

/** TeX text as nodes. */
const tex = (text: string): ElementContent[] =>
  inlineTokens(text).map((token) =>
    token.type === 'math' ? mathNode(token.value, false) : { type: 'text', value: token.value },
  );

const written = (nodes: readonly Nodes[]): string => nodes.map(xhtml).join('\n');

function opening(edition: EditionCard, count: number): Chapter {
  const { title, description } = site();
  const url = absolute(editionPath(edition.date));
  const body = [
    h('h1', longDay(edition.date)),
    h('p', `${title}: ${description}`),
    h(
      'p',
      `${edition.counts.announced.toLocaleString('en')} announced → ${count} ${count === 1 ? 'story' : 'stories'}`,
    ),
    h('p', [h('a', { href: url }, url)]),
  ];
  return { name: 'edition', title: longDay(edition.date), body: written(body) };
}

function storyChapter(story: StoryFile, name: string): Chapter {
  const { data } = story;
  const url = absolute(storyPath(story.id));
  const { lead, sections } = storyParts(story);
  const blocks = (nodes: RootContent[]): Nodes => bookBlocks(plainBlocks(nodes), url);
  const body = [
    h('p', `${kindOf(data.kind).name}, ${tierOf(data.tier).name.toLowerCase()}`),
    h('h1', tex(data.title)),
    h('p', [h('em', tex(data.tldr))]),
    blocks(lead),
    ...sections.flatMap(({ title, nodes }) => [h('h2', title), blocks(nodes)]),
    h('h2', 'Sources'),
    h(
      'ol',
      data.sources.map((source) =>
        h('li', [
          ...[...tex(source.title), h('span', source.authors.length > 0 ? `. ${source.authors.join(', ')}. ` : '. ')],
          ...[`${source.name}, `, h('a', { href: workAddress(source.id) }, workLabel(source.id))],
        ]),
      ),
    ),
    h('p', [h('a', { href: url }, url)]),
  ];
  return { name, title: plainText(data.title), body: written(body) };
}

function listedChapter(stories: readonly StoryCard[]): Chapter {
  const items = stories.map((story) =>
    h('p', [h('a', { href: absolute(storyPath(story.id)) }, tex(story.title)), ': ', ...tex(story.tldr)]),
  );
  return { name: 'listed', title: tierOf('listed').name, body: written([h('h1', tierOf('listed').name), ...items]) };
}
