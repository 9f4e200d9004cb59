import { describe, expect, it } from 'vitest';
import { formulaKeys } from '../../src/search/keys.ts';
import { texLine } from '../../src/search/tex-line.ts';
import { accentNames, functionNames, letterNames, signNames } from '../../src/search/tex-signs.ts';
import { linearMath } from '../../src/story/math-linear.ts';
import { formulas } from '../story/formulas.ts';

/** What nobody types into a search: several lines, braces with a label. */
const typed = formulas.filter(({ tex }) => !/\\begin|brace\{/.test(tex));

it.each(typed)('$tex is looked for as it stands in the index', ({ tex, line }) => {
  expect(formulaKeys(texLine(tex))).toEqual(formulaKeys(line));
});

describe.each([
  ['letters', [...letterNames.keys()], (name: string) => `x \\${name} y`],
  ['signs', [...signNames.keys()], (name: string) => `x \\${name} y`],
  ['accents', [...accentNames.keys()], (name: string) => `\\${name}{x}`],
  ['functions', [...functionNames], (name: string) => `\\${name} x`],
])('%s', (_kind, names, used) => {
  it('are those of the index', () => {
    expect(names.map((name) => texLine(used(name)))).toEqual(names.map((name) => linearMath(used(name))));
  });
});

it.each([
  ['\\frac12 n', '(1/2)n'],
  ['\\operatorname{tr}(A)', 'tr(A)'],
  ['\\unheardof{x}', 'unheardof x'],
  ['x^', 'x'],
  ['{{{x', 'x'],
  ['\\sqrt', '√()'],
])('%s is %s', (tex, line) => {
  expect(texLine(tex)).toBe(line);
});
