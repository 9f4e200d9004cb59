import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import { describe, expect, it } from 'vitest';
import { storyJson } from '../../src/lib/story-json.ts';
import { storyMarkdown } from '../../src/lib/twin.ts';
import { storyData } from '../sample.ts';

const url = 'https://lemma.test/stories/2026/05/05/a-story/';
const names = { url, kind: 'Method', tier: 'Listed', topics: ['Optimisation'] };

const card = String.raw`
<TheoryCard source="arxiv:2605.00001" title="A rate of $1/n$">

<Setting>

There are $m$ negatives.

</Setting>

<Statement number="3.2" title="Risk">

$$
R \le \frac{1}{m}
$$

</Statement>

<Symbols>

<Symbol tex="m" first="Section 2">number of negatives</Symbol>

</Symbols>

</TheoryCard>
`;

const body = String.raw`Before all.

## Summary

It costs \$5 and \{x\} < y, by $O(1/n)$.

## Theory
${card}
<Theorem number="1" source="arxiv:2605.00001">

It holds.

</Theorem>

<Aside title="By the way">

Said aside.

</Aside>

<Figure src="/plots/a.png" alt="a plot" caption="What it shows" />

| a | b |
| - | - |
| 1 | 2 |
`;

/** Where related stories are, by their ids. */
const places = new Map([
  ['2026/05/04/published', '2026/05/04/published'],
  ['2026/05/04/merged', '2026/05/04/taker'],
]);

const story = {
  ...{ id: '2026/05/05/a-story', path: 'stories/2026/05/05/a-story.mdx', body, bodyLine: 1 },
  data: storyData(['2605.00001'], {
    title: 'Why $m$ should grow',
    related: [
      { id: '2026/05/04/published', reason: 'both' },
      { id: '2026/05/04/held', reason: 'both' },
      { id: '2026/05/04/merged', reason: 'both' },
    ],
    history: [{ at: '2026-05-06T06:00:00Z', what: 'corrected', note: 'It said $2$.' }],
  }),
};

describe('Markdown', () => {
  const text = storyMarkdown(story, names);

  it('has the story’s parts in their order', () => {
    expect(text.match(/^#{1,2} .*/gm)).toEqual([
      '# Why $m$ should grow',
      '## Summary',
      '## Theory',
      '## Coverage',
      '## History',
    ]);
  });

  it('has no component and nothing that only MDX escapes', () => {
    expect(text).not.toMatch(/<\/?[A-Z]|\\[{}]/);
  });

  it('keeps formulas as TeX', () => {
    expect(text).toContain('by $O(1/n)$');
    expect(text).toContain('$$\nR \\le \\frac{1}{m}\n$$');
  });

  it('a dollar sign is none of them', () => {
    const tree = fromMarkdown(text, { extensions: [math()], mdastExtensions: [mathFromMarkdown()] });
    const formulas = JSON.stringify(tree).match(/"type":"inlineMath"/g);
    expect(formulas).toHaveLength(text.match(/(?<!\\)\$(?!\$)[^$\n]+(?<!\\)\$/g)?.length ?? 0);
    expect(text).toContain('\\$5 and {x} < y');
  });

  it.each([
    '### A rate of $1/n$\n\n[arXiv:2605.00001](https://arxiv.org/abs/2605.00001)',
    '#### Setting\n\nThere are $m$ negatives.',
    '#### Statement 3.2 (Risk)',
    '#### Symbols\n\n- $m$: number of negatives (first: Section 2)',
    '**Theorem 1.** [arXiv:2605.00001](https://arxiv.org/abs/2605.00001)\n\nIt holds.',
    '> **By the way**\n>\n> Said aside.',
    '![a plot](https://lemma.test/plots/a.png)\n\nWhat it shows',
    '| a | b |',
  ])('says %s', (part) => {
    expect(text).toContain(part);
  });
});

it('a formula is no tag to a program that knows no formulas', () => {
  const body = String.raw`By $a<b$, $\verb|<script>x</script>|$, $[a](javascript:x)$, $![a](//x)$.`;
  const tree = fromMarkdown(storyMarkdown({ ...story, body }, names));
  expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|image)"|"url":"(?:javascript|\/\/)/);
});

describe('JSON', () => {
  const value = JSON.parse(storyJson(story, url, places));

  it('has the frontmatter’s fields', () => {
    expect(value).toMatchObject({
      id: story.id,
      url,
      kind: 'method',
      score: story.data.score,
      history: story.data.history,
    });
    expect(value.sources).toHaveLength(1);
  });

  it('has the sections as text', () => {
    expect(value.sections.map(({ slug, title }: { slug: string; title: string }) => [slug, title])).toEqual([
      ['summary', 'Summary'],
      ['theory', 'Theory'],
    ]);
    expect(value.sections[0].text).toBe('It costs \\$5 and {x} < y, by $O(1/n)$.');
    expect(value.lead).toBe('Before all.');
  });

  it('names no story that is not published, and for one that was merged the other', () => {
    expect(value.related.map(({ id }: { id: string }) => id)).toEqual(['2026/05/04/published', '2026/05/04/taker']);
  });

  it('keeps an editor’s own keys to the file', () => {
    const data = { ...story.data, note: 'for us' };
    expect(storyJson({ ...story, data }, url, new Map())).not.toContain('for us');
  });
});
