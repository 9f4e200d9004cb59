import { expect, test } from 'vitest';
import { htmlToText, looksLikeHtml } from '../../scripts/text/html.ts';

test.each([
  ['<p>One</p><p>Two <b>bold</b>\n words</p>', 'One\n\nTwo bold words'],
  ['a<br>b<ul><li>c<li>d</ul>', 'a\nb\n\nc\n\nd'],
  ['x<script>if (a < b) "</p>"</script><style>p{}</style><!-- c -->y', 'xy'],
  ['caf&eacute; &#8211; 1 &lt; 2 &nbsp; end', 'café – 1 < 2 end'],
  ['a < b and $5', 'a < b and $5'],
  ['<script>never closed', ''],
  ['plain', 'plain'],
])('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test.each([
  ['a <b>c</b>', true],
  ['caf&eacute;', true],
  ['<think> step', false],
  ['a < b, c > d', false],
  ['R&D', false],
])('%s looks like HTML: %s', (text, is) => {
  expect(looksLikeHtml(text)).toBe(is);
});

test('nesting costs nothing', () => {
  expect(htmlToText(`${'<div><p>'.repeat(50_000)}x`)).toBe('x');
});
