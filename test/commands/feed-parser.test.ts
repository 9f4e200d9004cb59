import { expect, it } from 'vitest';
import { feedParser } from '../../scripts/commands/feed-parser.ts';
import type { FeedJob } from '../../scripts/commands/feed-reader.ts';
import type { RawFeed } from '../../scripts/model.ts';
import { rowFor } from '../fetch/server.ts';

const URL = 'https://example.org/feed';
const feed = (text: string): RawFeed => ({
  ...{ source: rowFor(URL), status: 'ok', contentType: null, url: URL, error: null },
  body: new TextEncoder().encode(text),
});

/** A parser on a reader that answers with what it was given, and the jobs it got. */
function parser(line: (text: string) => object = (title) => ({ title })) {
  const jobs: FeedJob[] = [];
  const read = async (job: FeedJob) => {
    jobs.push(job);
    const text = new TextDecoder().decode(job.content as Uint8Array);
    return { failed: false, text: JSON.stringify({ file: job.file, ...line(text) }) };
  };
  return { jobs, parse: feedParser({ read }) };
}

it('parses the same answer once', async () => {
  const { jobs, parse } = parser();
  const answer = feed('One');
  await Promise.all([parse(answer), parse(answer)]);
  expect(jobs.length).toBe(1);
});

it('parses each answer by itself', async () => {
  const { parse } = parser();
  expect(await Promise.all([parse(feed('One')), parse(feed('Two'))])).toEqual([{ title: 'One' }, { title: 'Two' }]);
});

it('says why there is no feed', async () => {
  const { parse } = parser(() => ({ error: 'takes over 1.2 s to read: given up' }));
  await expect(parse(feed(''))).rejects.toThrow('takes over 1.2 s to read: given up');
});
