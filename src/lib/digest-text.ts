import type { Digest, DigestStory } from './digest.ts';
import { wrapped } from './wrap.ts';

/** As many columns as a letter in plain text has. */
const COLUMNS = 72;

/** A letter in plain text: lines of at most 72 characters, addresses as numbered notes at its end. */
export function digestText(digest: Digest): string {
  const { site, description, day, url, tally, tiers } = digest;
  const stories = tiers.flatMap((tier) => tier.stories);
  const number = new Map(stories.map((story, index) => [story, index + 2]));
  const blocks = [
    lines(`${site}, ${day} [1]`),
    lines(tally),
    ...tiers.flatMap(({ id, name, stories }) => [
      headed(name),
      ...stories.map((story) => storyBlock(story, number.get(story) ?? 1, id === 'listed')),
    ]),
    headed('Links'),
    [url, ...stories.map((story) => story.url)].map((address, index) => `[${index + 1}] ${address}`).join('\n'),
    lines(`${site}: ${description}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const headed = (name: string): string => `${name}\n${'-'.repeat([...name].length)}`;

/** A listed story in a paragraph, any other in several. */
function storyBlock({ title, tldr, facts, summary }: DigestStory, note: number, isListed: boolean): string {
  if (isListed) return lines(`- ${title} [${note}]: ${tldr} (${facts})`, '  ');
  return [lines(`${title} [${note}]`), lines(`${facts}.`), lines(tldr), ...summary.map((words) => lines(words))]
    .map((text, index) => (index === 1 ? `\n${text}` : `\n\n${text}`))
    .join('')
    .trim();
}

/** @param indent before every line but the first */
function lines(text: string, indent = ''): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return wrapped(words, COLUMNS - indent.length)
    .map((line, index) => (index === 0 ? line : indent + line).trimEnd())
    .join('\n');
}
