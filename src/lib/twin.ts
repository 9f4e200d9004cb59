import type { PhrasingContent, RootContent } from 'mdast';
import type { StorySource } from '../schemas/story.ts';
import type { StoryFile } from '../story/file.ts';
import { texToPhrasing } from '../story/markdown.ts';
import { announced } from './announcement.ts';
import { type Byline, bylineOf } from './byline.ts';
import { markdownBody, markdownOf } from './story-markdown.ts';
import { workAddress, workLabel } from './work.ts';

/** What the twins of a story name that its file does not. */
export interface TwinNames {
  /** Absolute address of the page. */
  readonly url: string;
  readonly kind: string;
  readonly tier: string;
  readonly topics: readonly string[];
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const link = (url: string, ...children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url, children });
const heading = (title: string): RootContent => ({ type: 'heading', depth: 2, children: [text(title)] });

function list(ordered: boolean, items: readonly RootContent[][]): RootContent {
  const children = items.map((children) => ({ type: 'listItem' as const, spread: false, children: children as never }));
  return { type: 'list', ordered, spread: false, children };
}

/** All of a story's page as Markdown: TeX between dollars, no component, absolute links. */
export function storyMarkdown(story: StoryFile, names: TwinNames): string {
  const { data } = story;
  const { lead, sections } = markdownBody(story, names.url);
  const head: RootContent[] = [
    { type: 'heading', depth: 1, children: texToPhrasing(data.title) },
    paragraph(...texToPhrasing(data.tldr)),
    list(
      false,
      facts(story, names).map(([name, words]) => [paragraph(text(`${name}: `), ...words)]),
    ),
  ];
  const tail: RootContent[] = [
    heading('Coverage'),
    list(true, data.sources.map(sourceBlocks)),
    ...(data.history.length > 0
      ? [
          heading('History'),
          list(
            false,
            data.history.map(({ at, note }) => [paragraph(text(`${at.slice(0, 10)}: `), ...texToPhrasing(note))]),
          ),
        ]
      : []),
  ];
  const body = sections.map((section) => `${markdownOf([heading(section.title)])}\n\n${section.text}`);
  return `${[markdownOf(head), lead, ...body, markdownOf(tail)].filter(Boolean).join('\n\n')}\n`;
}

function facts(story: StoryFile, names: TwinNames): readonly (readonly [string, PhrasingContent[]])[] {
  const { data } = story;
  return [
    ['Permalink', [link(names.url, text(names.url))]],
    ['Edition', [text(data.date)]],
    ['Kind', [text(names.kind)]],
    ['Tier', [text(names.tier)]],
    ['Topics', [text(names.topics.join(', '))]],
    ['Summary', [text(writer(bylineOf(story)))]],
    ...(data.impact ? [['Impact', texToPhrasing(data.impact)] as const] : []),
    ['Rank reason', texToPhrasing(data.rankReason)],
    ['Score', [text(`${data.score.total} of 100 (${partsOf(data.score.parts)})`)]],
  ];
}

const partsOf = (parts: Readonly<Record<string, number>>): string =>
  Object.entries(parts)
    .map(([name, points]) => `${name} ${points}`)
    .join(', ');

function writer({ machine, edited }: Byline): string {
  return machine === null ? 'by hand' : `by ${machine}${edited ? ', edited by hand since' : ''}`;
}

function sourceBlocks(source: StorySource): RootContent[] {
  const version = source.version ? ` v${source.version}` : '';
  const words = [
    link(source.url, ...texToPhrasing(source.title)),
    text(source.authors.length > 0 ? `. ${source.authors.join(', ')}. ` : '. '),
    text(`TIER_${source.tier} ${source.name}, `),
    link(workAddress(source.id), text(workLabel(source.id))),
    text(version),
  ];
  const quoted = announced(source.excerpt);
  return [
    paragraph(...words),
    ...(quoted ? [{ type: 'blockquote' as const, children: [paragraph(...texToPhrasing(quoted)) as never] }] : []),
  ];
}
