import { expect, test } from 'vitest';
import { parseArxivId } from '../../scripts/text/arxiv-id.ts';

test.each([
  ['2605.02116', '2605.02116', null],
  ['arXiv:2605.02116v10', '2605.02116', 10],
  ['oai:arXiv.org:2605.02116v1', '2605.02116', 1],
  ['http://arxiv.org/abs/hep-th/9901001v2', 'hep-th/9901001', 2],
  ['https://export.arxiv.org/pdf/0704.0001v1.pdf', '0704.0001', 1],
  ['https://doi.org/10.48550/arXiv.2605.02116', '2605.02116', null],
  ['math.GT/0309136', 'math/0309136', null],
])('%s', (text, id, version) => {
  expect(parseArxivId(text)).toEqual({ id, version });
});

test.each(['', 'see arXiv:2605.02116', '2613.00001', 'https://a.example/abs/2605.02116', '2605.02116v0'])(
  '%j is none',
  (text) => {
    expect(parseArxivId(text)).toBeNull();
  },
);
