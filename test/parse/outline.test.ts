import { expect, test } from 'vitest';
import { parseFeed } from '../../scripts/parse/parse.ts';

const rss = (inside: string) => parseFeed(`<rss><channel>${inside}</channel></rss>`);

test('a text is one whatever interrupts it', () => {
  const title = '<title>a<!-- <b> -->b<![CDATA[<c> &amp; ]]>&amp;d<?x y=">?>e < f &#x67;</title>';
  expect(parseFeed(`<feed>${title}</feed>`).title).toBe('ab<c> &amp; &de < f g');
});

test('a reference is one only where it stands in one piece', () => {
  expect(parseFeed('<feed><title>&am<!-- -->p; &am<![CDATA[p;]]></title></feed>').title).toBe('&amp; &amp;');
});

test('texts of digits are texts', () => {
  expect(rss('<title>1</title><item><title>0</title><guid>00</guid></item>')).toMatchObject({
    title: '1',
    items: [{ title: '0', id: '00' }],
  });
});

test('items come in their order, however many', () => {
  const titles = Array.from({ length: 3000 }, (_, index) => `Title ${index}`);
  const { items } = rss(titles.map((title) => `<item>\n<title>${title}</title>\n</item> text `).join(''));
  expect(items.map(({ title }) => title)).toEqual(titles);
});

test('what follows an item is the feed again', () => {
  const { title, items } = rss('7<item><title>A</title></item>8<title>B</title>9<item><title>C</title></item>');
  expect([title, ...items.map((item) => item.title)]).toEqual(['B', 'A', 'C']);
});

test('white space counts inside a field', () => {
  const { items } = rss('<item> <description> <b>a</b> <i>b</i> </description> </item>');
  expect(items[0]?.summary).toBe('a b');
});

test('an author who writes of an item opens none', () => {
  const { items } = rss('<description>The <item> element</description><item><title>A</title></item>');
  expect(items.map(({ title }) => title)).toEqual(['A']);
});

test.each(['\r\n', '\r'])('a line break %j is one', (line) => {
  expect(rss(`<item><description>a${line}b</description></item>`).items[0]?.summary).toBe('a\nb');
});

test('items of one shape keep their own attribute values', () => {
  const entry = (id: number) =>
    `<entry><id>${id}</id><link href="https://a.example/${id}"/><category term='${id}'/></entry>`;
  const { items } = parseFeed(`<feed>${entry(1)}${entry(0)}${entry(2)}</feed>`, { url: 'https://a.example/' });
  expect(items.map(({ link, categories }) => [link, categories])).toEqual([
    ['https://a.example/1', ['1']],
    ['https://a.example/0', ['0']],
    ['https://a.example/2', ['2']],
  ]);
});

test.each([
  [`term='a "b" &amp; c'`, 'a "b" & c'],
  ['term = "a > b"', 'a > b'],
  ['scheme="x" term="0"', '0'],
  ['term="a" term="b"', 'b'],
  ['term', 'true'],
])('reads the attribute %s', (attribute, term) => {
  expect(parseFeed(`<feed><entry><category ${attribute}/></entry></feed>`).items[0]?.categories).toEqual([term]);
});

test('more shapes than are kept are read as well', () => {
  const titles = Array.from({ length: 300 }, (_, index) => `T${index}`);
  const { items } = rss(
    titles.map((title, index) => `<item>${'<a/>'.repeat(index)}<title>${title}</title></item>`).join(''),
  );
  expect(items.map(({ title }) => title)).toEqual(titles);
});
