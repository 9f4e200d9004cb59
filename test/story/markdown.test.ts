import fc from 'fast-check';
import type { Link, PhrasingContent, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/story/inline.ts';
import { fromMdx, texToPhrasing, toMdx } from '../../src/story/markdown.ts';
import { plainOf } from '../../src/story/support.ts';

const tree = (children: PhrasingContent[]): Root => ({ type: 'root', children: [{ type: 'paragraph', children }] });
const literal = (value: string): Root => tree([{ type: 'text', value }]);
const types = (text: string): string[] => fromMdx(text).children.map((node) => node.type);
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('hostile text stays text', () => {
  test.each([
    '{process.exit()}',
    '<script>alert(1)</script>',
    'import x from "y"',
    'export const a = 1',
    '\uFEFFexport const a = 1',
    '\u200Bimport x from "y"',
    'first\n\nexport const a = 1',
    '<!-- x --> <Theorem> </p>',
    '&lt;b&gt; &#123;x}',
    '# title\n- item\n1. one\n> quote',
    '[a](javascript:alert(1)) ![b](data:x) <https://a.org>',
    '$5 {1+1} and \\{x\\}',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '[^1] [^1]: note',
    '---\ntitle: x\n---',
    '`code` *a* __b__ ~~c~~ me@example.org www.example.org https://example.org/a_b',
    'line\\\nbreak',
  ])('%j', (text) => {
    const mdx = toMdx(literal(text));
    expect(types(mdx)).toEqual(['paragraph']);
    expect(flat(plainOf(fromMdx(mdx)))).toBe(flat(text.replace(/[\uFEFF\u200B]/g, '')));
  });
});

test('says the same after reading and writing', () => {
  const marks = fc.constantFrom(
    '{',
    '}',
    '<',
    '>',
    '$',
    '\\',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '#',
    '\n',
    ' ',
    '&',
    '~',
    '|',
    'import ',
    'export ',
    '$x$',
    'word',
    '\uFEFF',
    '1.',
    '-',
    '!',
    '@a.b',
    'https://a.b',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(marks, { maxLength: 25 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const mdx = toMdx(tree(texToPhrasing(text)));
      return flat(plainOf(fromMdx(mdx))) === flat(plainText(text)) && types(mdx).every((type) => type === 'paragraph');
    }),
    { numRuns: 200 },
  );
});

test('joins adjacent formulas, which would be read as one with two signs in it', () => {
  expect(toMdx(tree(texToPhrasing('$a$$b$')))).toBe('$a{}b$\n');
});

test('keeps formulas that hold a dollar', () => {
  const mdx = toMdx(tree(texToPhrasing(String.raw`so $\mbox{if $x$}$`)));
  expect(fromMdx(mdx)).toMatchObject({
    children: [{ children: [{}, { type: 'inlineMath', value: String.raw`\mbox{if $x$}` }] }],
  });
});

test('reads a component alone in its line as a block', () => {
  expect(types('<Symbol tex="m">negatives</Symbol>')).toEqual(['mdxJsxFlowElement']);
});

test('an attribute that looks like a reference is read as it was written', () => {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'source', value: 'url:https://a.org/?x&lt;y&#123;&z' }];
  const card = { type: 'mdxJsxFlowElement' as const, name: 'TheoryCard', attributes, children: [] };
  expect(fromMdx(toMdx({ type: 'root', children: [card] }))).toMatchObject({ children: [{ attributes }] });
});

describe('the gate refuses', () => {
  const link = (url: string): Link => ({ type: 'link', url, children: [{ type: 'text', value: 'a' }] });
  test.each([
    'javascript:alert(1)',
    'java\tscript:x',
    ' JavaScript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '//evil.example',
  ])('a link to %j', (url) => {
    expect(() => toMdx(tree([link(url)]))).toThrow('must not lead to');
  });

  test.each(['https://a.org/', 'http://a.org/', 'mailto:a@b.org', '/topics/', '#x'])('no link to %s', (url) => {
    expect(toMdx(tree([link(url)]))).toContain(url);
  });

  test('an expression', () => {
    expect(() => toMdx({ type: 'root', children: [{ type: 'mdxFlowExpression', value: '1' }] })).toThrow('expressions');
  });

  test('an import', () => {
    expect(() => toMdx({ type: 'root', children: [{ type: 'mdxjsEsm', value: 'import a from "a"' }] })).toThrow(
      'import',
    );
  });

  test('raw HTML', () => {
    expect(() => toMdx({ type: 'root', children: [{ type: 'html', value: '<b>x</b>' }] })).toThrow('<b>');
  });

  test('an unknown component', () => {
    const script = { type: 'mdxJsxFlowElement' as const, name: 'script', attributes: [], children: [] };
    expect(() => toMdx({ type: 'root', children: [script] })).toThrow('<script>');
  });

  test('an attribute that is computed', () => {
    const value = { type: 'mdxJsxAttributeValueExpression' as const, value: '1' };
    const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'title', value }];
    expect(() =>
      toMdx({ type: 'root', children: [{ type: 'mdxJsxFlowElement', name: 'Aside', attributes, children: [] }] }),
    ).toThrow('not a text');
  });
});
