import { expect, it } from 'vitest';
import { table } from '../../scripts/report/table.ts';

it('sets numbers to the right and texts to the left', () => {
  const text = table(
    ['source', 'kept'],
    [
      ['arXiv cs.LG', 7],
      ['blog', 12],
    ],
  );
  expect(text).toBe(['source       kept', '───────────  ────', 'arXiv cs.LG     7', 'blog           12'].join('\n'));
});

it('prints its head alone where there is no row', () => {
  expect(table(['source', 'kept'], [])).toBe('source  kept\n──────  ────');
});
