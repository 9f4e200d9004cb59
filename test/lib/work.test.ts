import { expect, it } from 'vitest';
import { licenseName } from '../../src/lib/license.ts';
import { doiOf, workAddress, workLabel } from '../../src/lib/work.ts';

it.each([
  ['arxiv:2605.90001', 'arXiv:2605.90001', 'https://arxiv.org/abs/2605.90001', '10.48550/arXiv.2605.90001'],
  ['doi:10.1000/x', 'doi:10.1000/x', 'https://doi.org/10.1000/x', '10.1000/x'],
  ['url:https://lemma.test/a/b', 'lemma.test', 'https://lemma.test/a/b', null],
])('%s', (id, label, address, doi) => {
  expect([workLabel(id), workAddress(id), doiOf(id)]).toEqual([label, address, doi]);
});

it.each([
  ['http://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
  ['https://creativecommons.org/licenses/by-nc-nd/4.0/', 'CC BY-NC-ND 4.0'],
  ['http://arxiv.org/licenses/nonexclusive-distrib/1.0/', 'arXiv’s licence to distribute'],
  ['https://lemma.test/licence', 'https://lemma.test/licence'],
])('the licence %s is called %s', (address, name) => {
  expect(licenseName(address)).toBe(name);
});
