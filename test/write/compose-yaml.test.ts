import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { editYaml } from '../../scripts/write/edit-yaml.ts';

test.each([
  ['a scalar', 'a: 1 # one\nb: 2\n', { a: 3 }, 'a: 3 # one\nb: 2\n'],
  ['a new key by its order', 'a: 1\nc: 3\n', { b: 2 }, 'a: 1\nb: 2\nc: 3\n'],
  ['a new key without a place', 'a: 1\n', { z: [1, { y: 2 }] }, 'a: 1\nz:\n  - 1\n  - y: 2\n'],
  ['a key taken out', 'a: 1\n# about b\nb:\n  - x\nc: 3\n', { b: undefined }, 'a: 1\n# about b\nc: 3\n'],
  ['a list in flow style', 'a: [1, 2] # list\nb: 2\n', { a: [1] }, 'a:\n  - 1 # list\nb: 2\n'],
  ['a list that grows', 'a:\n- x # first\nb: 2\n', { a: ['x', 'y'] }, 'a:\n- x # first\n- y\nb: 2\n'],
  ['a list that shrinks', 'a:\n  - x\n  - y\nb: 2\n', { a: ['x'] }, 'a:\n  - x\nb: 2\n'],
  [
    'a value inside',
    'a:\n    - k: 1 # one\n      l: 2\n',
    { a: [{ k: 1, l: 3 }] },
    'a:\n    - k: 1 # one\n      l: 3\n',
  ],
  ['a first key in a list', 'a:\n  - x: 1\n    y: 2\nb: 2\n', { a: [{ y: 3 }] }, 'a:\n  - y: 3\nb: 2\n'],
  ['a block text', 'a: |\n  x\n  y\nb: 2\n', { a: 'z' }, 'a: z\nb: 2\n'],
  ['an empty value', 'a:\nb: 2\n', { a: 'z' }, 'a: z\nb: 2\n'],
  ['an empty mapping', 'a: {}\nb: 2\n', { a: { x: 1 } }, 'a:\n  x: 1\nb: 2\n'],
  ['CRLF', 'a: 1\r\nb: 2\r\n', { a: [1, 2] }, 'a:\r\n  - 1\r\n  - 2\r\nb: 2\r\n'],
])('%s is edited in place', (_, before, changes, after) => {
  expect(editYaml(before, changes, ['a', 'b', 'c'])).toBe(after);
});

const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('node'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).node;
const mapping = fc.dictionary(fc.stringMatching(/^[a-e]$/), value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

test('reads as asked, whatever was there', () => {
  fc.assert(
    fc.property(mapping, mapping, (before, changes) => {
      const edited = editYaml(stringify(before), changes, ['a', 'b', 'c', 'd', 'e']);
      expect(parse(edited)).toEqual({ ...before, ...changes });
    }),
    { numRuns: 150 },
  );
});
