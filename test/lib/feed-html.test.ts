import { expect, it } from 'vitest';
import { feedHtml } from '../../src/lib/feed-html.ts';
import { storyData } from '../sample.ts';

const url = 'https://lemma.test/brief/stories/2026/05/05/a-story/';
const html = (body: string) =>
  feedHtml(
    {
      id: '2026/05/05/a-story',
      path: 'stories/2026/05/05/a-story.mdx',
      data: storyData(['2605.00001']),
      body,
      bodyLine: 1,
    },
    url,
  );

it.each([
  [String.raw`$\frac{1}{3}$`, '1/3'],
  [String.raw`$\frac13$`, '1/3'],
  [String.raw`$\tfrac{1}{n+1}$`, '1/(n+1)'],
  ['$10^{-3}$', '10⁻³'],
])('the formula %s is %s and nothing else', (tex, line) => {
  expect(html(`## Summary\n\nAt most ${tex} of them.\n`)).toContain(`<p>At most ${line} of them.</p>`);
});

it('a display formula is there once', () => {
  expect(html('## Theory\n\n$$\nR \\le \\frac{1}{m}\n$$\n').match(/1\/m/g)).toHaveLength(1);
});

it.each([
  ['[a part](#limits)', `href="${url}#limits"`],
  ['[the figures](/brief/editions/)', 'href="https://lemma.test/brief/editions/"'],
  ['[the paper](https://arxiv.org/abs/2605.00001)', 'href="https://arxiv.org/abs/2605.00001"'],
  ['![a plot](/plots/a.png)', 'src="https://lemma.test/plots/a.png"'],
])('%s leads there from anywhere', (markdown, attribute) => {
  expect(html(`## Summary\n\nSee ${markdown}.\n`)).toContain(attribute);
});

it('has neither class nor style nor script', () => {
  const body =
    '## Theory\n\n<TheoryCard source="arxiv:2605.00001">\n\n<Idea>\n\nHalve $x$.\n\n</Idea>\n\n</TheoryCard>\n';
  expect(html(body)).not.toMatch(/class=|style=|<script|katex|data-/);
});

it('a card of a work that is a program has no link', () => {
  const card = '<TheoryCard source="url:javascript:alert(1)">\n\n<Idea>\n\nx\n\n</Idea>\n\n</TheoryCard>';
  expect(html(`## Theory\n\n${card}\n`)).not.toContain('href="javascript');
});
