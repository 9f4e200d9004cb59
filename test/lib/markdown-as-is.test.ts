import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { blocksAsIs } from '../../src/lib/blocks-as-is.ts';
import { harmless } from '../../src/lib/markdown-as-is.ts';
import { plainBlocks } from '../../src/lib/plain-blocks.ts';
import { markdownOf } from '../../src/lib/story-markdown.ts';
import { readStory } from '../../src/story/file.ts';
import { checkBody } from '../../src/story/render.ts';

const extensions = [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), mathToMarkdown()];

/** A copy of a node with formulas that are no tags. */
function guarded<T extends Nodes>(node: T): T {
  const copy = structuredClone(node);
  if (copy.type === 'inlineMath' || copy.type === 'math') copy.value = harmless(copy.value);
  if ('children' in copy) copy.children = copy.children.map(guarded) as never;
  return copy;
}

/** All of it by the library. */
const byLibrary = (children: RootContent[]): string =>
  toMarkdown(guarded({ type: 'root', children }), { bullet: '-', emphasis: '_', rule: '-', extensions }).trim();

const sign = fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \n\t\r019aZé“”– \u{1d49c}');
const plain = fc.constantFrom(
  'a word',
  ' and ',
  'It holds. ',
  ', 4.2% of ',
  'TIER_1 arXiv',
  'a & b',
  'x < 1',
  '. ',
  '! No',
);
const line = (sign: fc.Arbitrary<string>) =>
  fc.array(fc.oneof(plain, sign), { maxLength: 4 }).map((all) => all.join(''));
const value = fc.oneof({ weight: 8, arbitrary: line(plain) }, line(sign));
const url = fc.oneof(
  fc.constantFrom(
    'https://arxiv.org/abs/2605.00001v1',
    'https://a.test/a_b?c=d,e;f~g@h%20+',
    'mailto:a@b.c',
    '/a(b)',
    '',
  ),
  line(sign).map((end) => `https://a.test/${end}`),
);

const text = value.map((value): PhrasingContent => ({ type: 'text', value }));
const formula = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('n', 'x_i', 'O(1/n)') },
  fc.constantFrom('n', 'a<b', '\\frac{1}{n}', '$', '[a](b)', 'x]', ' a ', ' a', '|\\{'),
  line(sign),
);
const math = formula.map((value): PhrasingContent => ({ type: 'inlineMath', value }));
const code = value.map((value): PhrasingContent => ({ type: 'inlineCode', value }));
const note: PhrasingContent = { type: 'footnoteReference', identifier: '1', label: '1' };
const label = fc.array(fc.oneof({ weight: 4, arbitrary: text }, math), { maxLength: 3 });
const link = fc.oneof(
  url.map((url): PhrasingContent => ({ type: 'link', url, children: [{ type: 'text', value: url }] })),
  fc
    .record({ url, title: fc.constantFrom(undefined, '', 'a "title"'), children: label })
    .map((rest) => ({ type: 'link', ...rest }) as PhrasingContent),
);
const stress = fc
  .tuple(fc.constantFrom('emphasis', 'strong'), label)
  .map(([type, children]) => ({ type, children }) as PhrasingContent);
const words = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: text }, math, link), { maxLength: 4 }) },
  fc.array(
    fc.oneof(text, math, link, code, fc.constant(note), stress, fc.constant<PhrasingContent>({ type: 'break' })),
    {
      maxLength: 4,
    },
  ),
);

const paragraph = words.map((children): RootContent => ({ type: 'paragraph', children }));
const heading = fc
  .tuple(fc.constantFrom(1, 2, 3, 4), words)
  .map(([depth, children]) => ({ type: 'heading', depth, children }) as RootContent);
const quote = fc
  .array(paragraph, { maxLength: 2 })
  .map((children) => ({ type: 'blockquote', children }) as RootContent);
const display = formula.map((value): RootContent => ({ type: 'math', value }));
const others = fc.constantFrom<RootContent>({ type: 'code', value: 'a\nb' }, { type: 'thematicBreak' });
const table = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((cells) => cells.map((children) => ({ type: 'tableCell', children })))
  .map((children) => ({ type: 'table', children: [{ type: 'tableRow', children }] }) as RootContent);
const flat = fc.oneof({ weight: 4, arbitrary: paragraph }, heading, quote, display, table, others);
const spread = fc.constantFrom(false, false, true, undefined);
const item = fc
  .record({
    spread,
    children: fc.oneof(
      paragraph.map((one) => [one]),
      fc.tuple(paragraph, quote),
      fc.array(flat, { maxLength: 3 }),
    ),
  })
  .map((rest) => ({ type: 'listItem', ...rest }));
const list = fc
  .record({
    ordered: fc.boolean(),
    spread,
    start: fc.constantFrom(undefined, null, 1, 3),
    children: fc.array(item, { maxLength: 3 }),
  })
  .map((rest) => ({ type: 'list', ...rest }) as RootContent);
const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: flat }, list), { maxLength: 4 });

it('says what the library says of any blocks', () => {
  fc.assert(
    fc.property(blocks, (blocks) => {
      const before = structuredClone(blocks);
      expect(markdownOf(blocks)).toBe(byLibrary(before));
      expect(blocks).toEqual(before);
    }),
    { numRuns: 2000 },
  );
});

it('and of one block, which often is written as it is', () => {
  let asIs = 0;
  const seen = fc.property(fc.oneof(paragraph, heading, list), (block) => {
    if (blocksAsIs([block]) !== undefined) asIs += 1;
    expect(markdownOf([block])).toBe(byLibrary([block]));
  });
  fc.assert(seen, { numRuns: 3000 });
  expect(asIs).toBeGreaterThan(300);
});

const say = (value: string): PhrasingContent => ({ type: 'text', value });
const tex = (value: string): PhrasingContent => ({ type: 'inlineMath', value });
const to = (url: string, ...children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url, children });
const stressed = (value: string): PhrasingContent => ({ type: 'emphasis', children: [say(value)] });
const one = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const rows = (rest: object, ...children: RootContent[]): RootContent =>
  ({
    ...{ type: 'list', ordered: false, spread: false, ...rest },
    children: [1, 2].map(() => ({ type: 'listItem', spread: false, ...rest, children })),
  }) as RootContent;
const quoted: RootContent = { type: 'blockquote', children: [one(say('It holds.'))] as never };

it.each<[string, ...RootContent[]]>([
  ['a bracket after a note', one(note, say('(see there)'))],
  ['a bracket in the formula of a link', one(to('https://a.test/', tex('x]:y')), say(': no definition'))],
  ['a line in a word at its edges', one(stressed('a_bc'), say(' and '), stressed('ab_c'))],
  ['lines in words', one(say('TIER_1, a_bc, ab_c and ab__cd'))],
  ['a reference in an address', one(to('https://a.test/?a=1&b=2', say('there')))],
  ['an address that is its own words', one(to('https://a.test/a_b', say('https://a.test/a_b')))],
  ['two lists', rows({}, one(say('one'))), rows({}, one(say('two')))],
  ['two lists with numbers', rows({ ordered: true }, one(say('one'))), rows({ ordered: true }, one(say('two')))],
  ['a list that begins later', rows({ ordered: true, start: 3 }, one(say('three')))],
  ['a list with space', rows({ spread: true }, one(say('one')), quoted)],
  ['items with space between them', { ...rows({}, one(say('one'))), spread: true } as RootContent],
  ['items with space inside', { ...rows({ spread: true }, one(say('one')), quoted), spread: false } as RootContent],
  ['a list of which nobody said', rows({ spread: undefined }, one(say('one')), quoted)],
  ['a list without', rows({}, one(say('one')), quoted)],
  ['what would begin a list', one(say('1. Not one')), one(say('2) nor this')), one(say('2026-05-05: but a day'))],
])('and of %s', (_name, ...blocks) => {
  expect(markdownOf(blocks)).toBe(byLibrary(blocks));
});

const folder = join(import.meta.dirname, '../../content/stories');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));

it.each(files)('and of %s', (name) => {
  const { body, path } = readStory(readFileSync(join(folder, name), 'utf8'), `stories/${name}`);
  const blocks = plainBlocks(checkBody(body, { path }).children);
  expect(markdownOf(blocks)).toBe(byLibrary(blocks));
});
