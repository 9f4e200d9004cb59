import { expect, it } from 'vitest';
import { complaint } from '../../scripts/commands/build.ts';

it('says what Astro said without its list of pages', () => {
  const said = [
    '03:21:39 [vite] built in 38ms',
    '03:21:39   ├─ /404.html (+12ms) ',
    '03:21:40   └─ /stories/2026/05/05/infolaw-predicts-loss-under-repeated-data/index.html (+21ms) ',
    '03:21:40   ├─ /index.html03:21:40 [ERROR] no such module',
    'no such module',
  ];
  expect(complaint(said.join('\n')).split('\n')).toEqual([said[0], said[3], said[4]]);
});
