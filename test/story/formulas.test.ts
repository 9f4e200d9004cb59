import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/card/words.ts';
import { bibtex } from '../../src/lib/bibtex.ts';
import { cslItem } from '../../src/lib/csl.ts';
import { feedHtml } from '../../src/lib/feed-html.ts';
import { ris } from '../../src/lib/ris.ts';
import { storyMarkdown } from '../../src/lib/twin.ts';
import { fieldsOf } from '../../src/search/build/text.ts';
import { plainText } from '../../src/story/inline.ts';
import { renderMath } from '../../src/story/math.ts';
import { storyData } from '../sample.ts';
import { formulas } from './formulas.ts';

/** The words of the elements of a class. */
function wordsIn(node: Html.ChildNode, className: string, within = false): string {
  if ('value' in node) return within ? node.value : '';
  if (!('childNodes' in node)) return '';
  const classes = ('attrs' in node && node.attrs.find(({ name }) => name === 'class')?.value.split(' ')) || [];
  return node.childNodes.map((child) => wordsIn(child, className, within || classes.includes(className))).join('');
}

function annotationOf(node: Html.ChildNode): string {
  if (!('childNodes' in node)) return '';
  if (node.nodeName === 'annotation')
    return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return node.childNodes.map(annotationOf).join('');
}

/** A story that has the formula in its summary, in display, and in the title of its source. */
function storyWith(tex: string) {
  const data = storyData(['2605.00001']);
  const sources = data.sources.map((source) => ({ ...source, title: `On $${tex}$` }));
  const body = `## Summary\n\nAt most $${tex}$ of them.\n\n$$\n${tex}\n$$\n`;
  return {
    id: 'a',
    path: 'a.mdx',
    data: { ...data, sources },
    body,
    bodyLine: 1,
    source: sources[0] as (typeof sources)[0],
  };
}

const names = { url: 'https://lemma.test/a/', kind: 'Method', tier: 'Listed', topics: [] };

/** The signs of a line; one that is struck through is two outlines. */
const signsOf = (line: string) => [...line.replaceAll('≠', '/=').replace(/\s/g, '')];
/** Lines that no font of ours has whole: an accent over a Greek letter. A title with one has the site's own picture. */
const undrawn: ReadonlySet<string> = new Set(['‖θ̂‖ ≤ log n']);

describe.each(formulas)('$tex', ({ tex, line, seen }) => {
  const story = storyWith(tex);

  test('is set on the page by the strict rules, with its TeX for those who copy', () => {
    const { html, level } = renderMath(tex);
    const shown = parseFragment(html).childNodes;
    expect(level).toBe('strict');
    expect(shown.map(annotationOf).join('')).toBe(tex);
    if (seen)
      expect(
        shown
          .map((node) => wordsIn(node, 'katex-html'))
          .join('')
          .replace(/[\s\u200b]/g, ''),
      ).toBe(seen);
  });

  test('is one line of plain text', () => {
    expect(plainText(`on $${tex}$.`)).toBe(`on ${line}.`);
  });

  test('is that line in feeds, once in a sentence and once in display', () => {
    const text = wordsIn(
      { nodeName: 'div', childNodes: parseFragment(feedHtml(story, names.url)).childNodes } as never,
      '',
      true,
    );
    expect(text.split('Coverage')[0]?.split(line)).toHaveLength(3);
  });

  test('is TeX in BibTeX and in the Markdown twin', () => {
    expect(bibtex(story.source)).toContain(`title = {{On $${tex}$}}`);
    expect(storyMarkdown(story, names)).toContain(`At most $${tex}$ of them.`);
  });

  test('is the line in RIS and CSL', () => {
    expect(ris(story.source)).toContain(`TI  - On ${line}\r\n`);
    expect(cslItem(story.source)).toMatchObject({ title: `On ${line}` });
  });

  test('is in the search as its line, once', () => {
    expect(fieldsOf(story).formulas).toEqual([line]);
  });

  test('is drawn in a picture for links, every sign of its line', () => {
    const outlines = wordsOf(`On $${tex}$`, 'headline')
      ?.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs))
      .filter(({ path }) => path !== '');
    expect(outlines?.length).toBe(undrawn.has(line) ? undefined : signsOf(`On ${line}`).length);
  });
});
