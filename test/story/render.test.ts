import { describe, expect, test } from 'vitest';
import { builders } from '../../src/story/components.ts';
import { palette } from '../../src/story/palette.ts';
import { checkBody, renderBody } from '../../src/story/render.ts';

const render = (body: string) => renderBody(body, { path: 'stories/a.mdx', line: 10 });
const withoutMath = (html: string) => html.replace(/<dt>.*?<\/dt>/gs, '<dt>X</dt>');

test('gives the sections and what stands before them', () => {
  const { lead, sections } = render(
    'Lead.\n\n## Why it matters?\n\nOne.\n\n### Part\n\n## $x$ again\n\n## $x$ again\n',
  );
  expect(lead).toBe('<p>Lead.</p>');
  expect(sections.map(({ slug, title }) => [slug, title])).toEqual([
    ['why-it-matters', 'Why it matters?'],
    ['x-again', 'x again'],
    ['x-again-2', 'x again'],
  ]);
  expect(sections[0]?.html).toBe('<p>One.</p>\n<h3>Part</h3>');
});

test('says whether there is maths', () => {
  expect([render('a').hasMath, render('$a$').hasMath, render('<Theorem title="$a$">x</Theorem>').hasMath]).toEqual([
    false,
    true,
    true,
  ]);
});

test('puts a displayed formula into a box that the keyboard reaches', () => {
  const box =
    '<div class="math-display" tabindex="0" role="group" aria-label="Equation: x"><span class="katex-display">';
  expect(render('$$\nx\n$$').lead).toContain(box);
});

test('warns of a formula that needed help, and where it is', () => {
  expect(render('a\n\nb $\\ours$').messages).toEqual([
    {
      path: 'stories/a.mdx',
      line: 12,
      column: 3,
      message: expect.stringContaining('repaired'),
      fix: 'mend its TeX',
      severity: 'warning',
    },
  ]);
});

test('every component of the palette has its look', () => {
  expect(Object.keys(builders)).toEqual(Object.keys(palette));
});

test.each([
  [
    '<Theorem number="3.2" title="Main">\n  Text.\n</Theorem>',
    '<section id="theorem-3-2" class="theorem" data-label="Theorem 3.2"><p class="theorem-label"><strong>Theorem 3.2 (Main)</strong></p><p>Text.</p></section>',
  ],
  [
    '<Lemma id="key">Text.</Lemma>',
    '<section id="key" class="theorem lemma"><p class="theorem-label"><strong>Lemma</strong></p>Text.</section>',
  ],
  [
    '<Aside title="Note">\n  Text.\n</Aside>',
    '<aside class="aside" aria-labelledby="aside"><p class="aside-title" id="aside"><strong>Note</strong></p><p>Text.</p></aside>',
  ],
  [
    '<Figure src="/a.png" alt="A plot" caption="Rates" />',
    '<figure><img src="/a.png" alt="A plot" loading="lazy" decoding="async"><figcaption>Rates</figcaption></figure>',
  ],
  [
    '<Symbols>\n  <Symbol tex="m" first="eq. 1">negatives</Symbol>\n</Symbols>',
    '<section class="theory-symbols"><h3>Symbols</h3><dl class="symbols"><div><dt>X</dt><dd>negatives<span class="symbol-first"> (first: eq. 1)</span></dd></div></dl></section>',
  ],
  [
    '<TheoryCard source="arxiv:2605.02116" title="Rates">\n  <Setting>\n    A.\n  </Setting>\n\n  <Statement number="1">\n    B.\n  </Statement>\n</TheoryCard>',
    '<section class="theory-card" aria-labelledby="theory-card" data-source="arxiv:2605.02116"><h3 id="theory-card">Rates</h3><p class="theory-source"><a href="https://arxiv.org/abs/2605.02116">arXiv:2605.02116</a></p><section class="theory-setting"><h4>Setting</h4><p>A.</p></section><section class="theory-statement"><h4>Statement 1</h4><p>B.</p></section></section>',
  ],
])('%s', (body, html) => {
  expect(withoutMath(render(body).lead)).toBe(html);
});

test('shows no character that changes the order of others', () => {
  expect(render('a\u202Eb &#x202E;c [d](/x "\u2066e")').lead).toBe('<p>ab c <a href="/x" title="e">d</a></p>');
});

describe('refuses, with place and remedy', () => {
  test.each([
    ['a {process.exit()}', '10:3: expressions are not allowed: write \\{ for a brace, or $…$ for a formula'],
    ['a\n\nimport x from "y"', '12:1: import and export are not allowed'],
    [
      '<script>x</script>',
      '10:1: <script> is not a component of a story: write \\< for the sign, or use one of Aside,',
    ],
    ['<b>x</b>', '10:1: <b> is not a component of a story'],
    ['<constructor />', '10:1: <constructor> is not a component of a story'],
    ['<Aside title={1}>x</Aside>', '10:1: <Aside> has an attribute that is not a text: write name="value"'],
    ['<Aside {...x}>x</Aside>', '10:1: <Aside> has an attribute that is not a text'],
    ['<Aside onclick="x">x</Aside>', '10:1: <Aside> has no attribute onclick: it takes title'],
    ['<Figure src="/a.png" />', '10:1: <Figure> lacks alt: write alt="…"'],
    [
      '<Figure src="http://a.org/a.png" alt="" />',
      '10:1: a picture must not come from "http://a.org/a.png": use https or a path on this site',
    ],
    ['![a](data:image/svg+xml,x)', '10:1: a picture must not come from'],
    ['<Symbol tex="x">y</Symbol>', '10:1: <Symbol> stands outside its place: put it directly inside <Symbols>'],
    ['[a](javascript:alert(1))', '10:1: a link must not lead to "javascript:alert(1)"'],
    ['![a][b]\n\n[b]: http://a.org/a.png', '12:1: a picture must not come from "http://a.org/a.png"'],
    ['[a][b]\n\n[b]: java&#9;script:x', '12:1: a link must not lead to'],
    ['<Aside>', '10:1: Expected a closing tag for `<Aside>`'],
    ['a <b', '10:5: Unexpected end of file in name'],
    ['a {', '10:4: Unexpected end of file in expression'],
  ])('%j', (body, message) => {
    expect(() => render(body)).toThrow(`stories/a.mdx:${message}`);
  });

  test('nesting that no reader follows', () => {
    expect(() => render('> '.repeat(5_000))).toThrow('nest less deeply');
  });
});

test('finds what cannot be rendered without rendering it', () => {
  expect(() => checkBody('a {b}', { path: 'stories/a.mdx', line: 10 })).toThrow('stories/a.mdx:10:3');
});

test('links and pictures of the site stand under its base path, those of other sites do not', () => {
  const body =
    '[a](/topics/) [b](/brief/topics/) [c](https://lemma.test/) ![d](/d.svg)\n\n<Figure src="/e.svg" alt="e" />';
  const { lead } = renderBody(body, { path: 'a.mdx', base: '/brief/' });
  expect([...lead.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    '/brief/topics/',
    '/brief/topics/',
    'https://lemma.test/',
    '/brief/d.svg',
    '/brief/e.svg',
  ]);
});

test('an equation is named by what is said for it', () => {
  const { lead } = render('<Equation spoken="x squared">\n\n$$\nx^2\n$$\n\n</Equation>');
  expect(lead).toContain('aria-label="x squared"');
});

test('a prefix keeps the ids of two bodies on one page apart', () => {
  const { lead } = renderBody('<Lemma number="1">Text.</Lemma>\n\nBy Lemma 1.', { path: 'a.mdx', prefix: 'b-' });
  expect(lead).toContain('id="b-lemma-1"');
  expect(lead).toContain('href="#b-lemma-1"');
});

describe('a body below a heading of its own', () => {
  const body =
    '### Before\n\n## Theory\n\n### Part\n\n> ## Quoted\n\n<TheoryCard source="arxiv:2605.00001">\n\n<Idea>\n\nx\n\n</Idea>\n\n</TheoryCard>\n';
  const levels = (deeper: boolean) => {
    const { lead, sections } = renderBody(body, { path: 'a.mdx', deeper });
    return [lead, ...sections.map(({ html }) => html)].map((html) => html.match(/<h\d/g));
  };

  test('has its headings one level deeper, and the same sections', () => {
    expect(levels(false)).toEqual([['<h3'], ['<h3', '<h2', '<h3', '<h4']]);
    expect(levels(true)).toEqual([['<h4'], ['<h4', '<h3', '<h4', '<h5']]);
  });
});
