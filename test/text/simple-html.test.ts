import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToText } from '../../scripts/text/html.ts';
import { simpleText } from '../../scripts/text/simple-html.ts';

const PIECES = [
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<br/>',
    '<BR />',
    '<b>',
    '</b >',
    '<li class=x>',
    '<div a="1" b=\'2\' c>',
    '</div>',
    '<x-y>',
  ],
  ...[
    '<a href="?a=1&amp;b=>">',
    '<a href=x/>',
    '<a title="<b>">',
    '<img a = "x"/>',
    '<a\n\tb="c">',
    '<p/ >',
    '<a b"c>',
  ],
  ...[
    '<!-- c -->',
    '<!---->',
    '<!-->',
    '<!--->',
    '<!-- a --!> b -->',
    '<!--',
    '-->',
    '<!',
    '<!doctype html>',
    '<?x?>',
    '<',
  ],
  ...['</', '</3', '< ', '<1', '>', '"', "'", '=', '/', '<script>', '</script>', '<style>', '<title>', '<a', '<a b="'],
  ...['&amp;', '&am', '&ampx', '&lt;b&gt;', '&#10;', '&#150;', '&#0;', '&nbsp;', '&eacute', '&notit;', '&#xD800;', '&'],
  ...[
    'word',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    '\f',
    '\v',
    '\u00a0',
    '\u2028',
    '\0',
    'é',
    '\u{1F600}',
    '<![CDATA[',
    ']]>',
  ],
];

// A comment that is not as it should be says nothing, and sends the rest of the document to the tokenizer.
const TOKENIZED = '<!----!>';

test('HTML is read alike with and without a tokenizer', () => {
  expect(simpleText(TOKENIZED)).toBeNull();
  const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(source, (html) => {
      expect(htmlToText(`<!-- -->${html}`)).toBe(htmlToText(`${TOKENIZED}${html}`));
    }),
    { numRuns: Number(process.env.FUZZ ?? 2000) },
  );
});

test.each(['<p class="a" id=b>x</p><!-- c --><br/>', 'a < b &amp; c', '<a href="?a=>&amp;b">'])(
  '%s is simple',
  (html) => {
    expect(simpleText(html)).not.toBeNull();
  },
);

test.each(['<script>x</script>', '<a b"c>', '<p', '<!doctype html>', '<!--x--!>', 'a\0'])('%j is not', (html) => {
  expect(simpleText(html)).toBeNull();
});
