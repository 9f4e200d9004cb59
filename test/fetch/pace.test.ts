import { expect, test } from 'vitest';
import { createPace, isArxivHost } from '../../scripts/fetch/pace.ts';

/** A turn that no other run takes. */
const alone = () => {
  let last = Number.NEGATIVE_INFINITY;
  const note = (at: number) => {
    last = at;
  };
  return async () => ({ last, note, end: note });
};

const clocked = (isPaced: (host: string) => boolean) => {
  let time = 0;
  const starts: number[] = [];
  const sleep = async (ms: number) => {
    time += ms;
  };
  const pace = createPace({ delayMs: 3000, clock: () => time, sleep, isPaced, takeTurn: alone() });
  const ask = (url: string, takes: number) =>
    pace(new URL(url), async () => {
      starts.push(time);
      time += takes;
    });
  return { ask, starts };
};

test('a request starts three seconds after the one before has ended, over all hosts', async () => {
  const { ask, starts } = clocked(isArxivHost);
  await Promise.all([
    ask('https://rss.arxiv.org/a', 1000),
    ask('https://export.arxiv.org/b', 5000),
    ask('https://rss.arxiv.org/c', 0),
  ]);
  expect(starts).toEqual([0, 4000, 12_000]);
});

test('a failure does not hold up the next', async () => {
  const [sleep, isPaced, takeTurn] = [async () => {}, () => true, alone()];
  const pace = createPace({ delayMs: 0, clock: () => 0, sleep, isPaced, takeTurn });
  const failed = pace(new URL('https://arxiv.org/'), () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  await expect(pace(new URL('https://arxiv.org/'), async () => 'yes')).resolves.toBe('yes');
});

test('other hosts do not wait', async () => {
  const { ask, starts } = clocked(isArxivHost);
  await Promise.all([ask('https://a.example/', 0), ask('https://a.example/', 0)]);
  expect(starts).toEqual([0, 0]);
});

test.each([
  ['arxiv.org', true],
  ['rss.arxiv.org', true],
  ['notarxiv.org', false],
  ['arxiv.org.example', false],
])('%s is arXiv: %s', (host, is) => {
  expect(isArxivHost(host)).toBe(is);
});
