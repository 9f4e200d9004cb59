import { stringify } from 'yaml';
import { readStory } from '../../../src/story/file.ts';
import { type ContentFile, storyFiles } from './stories.ts';

/** Blocks of the palette that the made-up stories use, as elements that any Markdown has. */
const ELEMENTS: Readonly<Record<string, string>> = { TheoryCard: 'section', Statement: 'div', Symbols: 'div' };

/** The stories of `storyFiles`, `from` to before `to`, as plain ones. */
export function* plainStories(from: number, to: number, ending: string): Generator<ContentFile> {
  for (const file of storyFiles(from, to, { topics: ['any'] })) {
    if (file.path.endsWith('.mdx')) yield plainStory(file, ending);
  }
}

/**
 * A story for a site generator that knows no palette: the same words and formulas below four lines of frontmatter, so that
 * no generator reads a field that its pages do not show.
 * @throws Error for a block that has no plain element yet
 */
function plainStory({ path, text }: ContentFile, ending: string): ContentFile {
  const { data, body } = readStory(text, path);
  const { title, tldr, date, sources } = data;
  const head = stringify({ title, tldr, date, source: sources[0]?.url }, { lineWidth: 0 });
  return { path: path.replace(/\.mdx$/, ending), text: `---\n${head}---\n\n${plainBody(body)}` };
}

/**
 * Lines begin at the margin, with an empty one around each tag: so MDX and CommonMark both read what is between tags as
 * Markdown.
 */
function plainBody(body: string): string {
  const lines = body.split('\n').map((line) => plainLine(line.trim()));
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function plainLine(line: string): string {
  const symbol = /^<Symbol tex="([^"]*)">(.*)<\/Symbol>$/.exec(line);
  if (symbol) return `- $${symbol[1]}$: ${symbol[2]}`;
  const [, close, name] = /^<(\/?)([A-Z]\w*)/.exec(line) ?? [];
  if (name === undefined) return line;
  const element = ELEMENTS[name];
  if (!element) throw new Error(`bench: ${name}: no plain element stands for it: add one in ${import.meta.filename}`);
  return close ? `\n</${element}>\n` : `\n<${element} class="${name.toLowerCase()}">\n`;
}
