import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawFeed } from '../../scripts/model.ts';
import { saveFile } from '../../scripts/write/store.ts';
import { scratch } from './folder.ts';
import { feedText, morning, morningOn, source, storyOf } from './one-feed.ts';

/** The next day's feed: the same papers, one of them in its next version. */
async function nextDay(id: string, from: number) {
  const text = await feedText();
  return text
    .replaceAll('05 May 2026', '06 May 2026')
    .replaceAll(`${id}v${from} Announce Type: new`, `${id}v${from + 1} Announce Type: replace`)
    .replaceAll(`${id}v${from}`, `${id}v${from + 1}`);
}

it('brings a new version into the story of several sources and says that its words are older', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), '2026-05-05');
  await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-06');
  const story = await storyOf(folder.path, '2605.02116');
  expect(story?.data.sources.find((row) => row.id === 'arxiv:2605.02116')?.version).toBe(2);
  expect(story?.data.history.map((h) => h.note)).toEqual([
    'arXiv:2605.02116 is now version 2. The summary is of the version before.',
  ]);
});

it('changes nothing more when the same version comes again', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), '2026-05-05');
  await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-06');
  const before = (await storyOf(folder.path, '2605.02116'))?.text;
  await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-07');
  expect((await storyOf(folder.path, '2605.02116'))?.text).toBe(before);
});

it('gives a paper with a new version no second story', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), '2026-05-05');
  const { edition } = await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-06');
  expect(edition.entries.find((e) => e.id === 'arxiv:2605.02116')?.fate).toBe('replaced');
});

it('writes the story of one source anew from its new version', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), '2026-05-05');
  const text = (await nextDay('2605.02209', 1)).replaceAll('Submodular Benchmark Selection', 'Submodular Selection');
  await morning(folder.path, text, '2026-05-06');
  const story = await storyOf(folder.path, '2605.02209');
  expect([story?.data.title, story?.data.date, story?.data.updated]).toEqual([
    'Submodular Selection',
    '2026-05-05',
    '2026-05-06T06:00:00Z',
  ]);
});

describe('a new version of the paper of a story', () => {
  const nextVersion = async () =>
    (await nextDay('2605.02209', 1)).replaceAll('Submodular Benchmark Selection', 'Submodular Selection');

  it('shows word by word what it changed', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    await morning(folder.path, await nextVersion(), '2026-05-06');
    const story = await storyOf(folder.path, '2605.02209');
    expect(story?.data.history.at(-1)?.words).toContainEqual({
      ...{ part: 'Headline', diff: 'Submodular [-Benchmark-] Selection' },
    });
  });

  it('says that the words of an editor stay', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    const before = await storyOf(folder.path, '2605.02209');
    const byHand = before?.text.replace(/^title: .*$/m, 'title: My headline') ?? '';
    await saveFile(join(folder.path, before?.path ?? ''), byHand);
    await morning(folder.path, await nextVersion(), '2026-05-06');
    const story = await storyOf(folder.path, '2605.02209');
    expect([story?.data.title, story?.data.history.at(-1)?.note]).toEqual([
      'My headline',
      'arXiv:2605.02209 is now version 2. What an editor wrote stays as it is, and may be of the version before.',
    ]);
  });
});

it('keeps the words of a story whose paper is withdrawn later, and says so', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), '2026-05-05');
  const before = await storyOf(folder.path, '2605.02209');
  const text = (await nextDay('2605.02209', 1)).replace(
    /(2605\.02209v2 Announce Type: \w+\s+Abstract: )/,
    '$1This paper has been withdrawn by its authors. ',
  );
  await morning(folder.path, text, '2026-05-06');
  const story = await storyOf(folder.path, '2605.02209');
  expect([story?.body, story?.data.title]).toEqual([before?.body, before?.data.title]);
  expect(story?.data.history.map(({ what }) => what)).toEqual(['version', 'withdrawn']);
});

describe('a post of a later day that names a paper', () => {
  const blog: RawFeed = {
    source: { ...source, id: 'lab', name: 'A laboratory', url: 'https://lab.example/feed', tier: 2, kind: 'feed' },
    ...{ status: 'ok', contentType: null, url: 'https://lab.example/feed', error: null },
    body: new TextEncoder().encode(`<rss><channel><title>Lab</title><item><title>How we think of negatives</title>
      <link>https://lab.example/negatives</link><pubDate>Thu, 07 May 2026 08:00:00 GMT</pubDate>
      <description>A walk through arXiv:2605.02116.</description></item></channel></rss>`),
  };

  it("joins that paper's story, behind the works that are there", async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    const before = await storyOf(folder.path, '2605.02116');
    const { edition } = await morningOn(folder.path, [blog], '2026-05-07');
    const story = await storyOf(folder.path, '2605.02116');
    const works = before?.data.sources.map(({ id }) => id) ?? [];
    expect(story?.data.sources.map(({ id }) => id)).toEqual([...works, 'url:https://lab.example/negatives']);
    expect(edition.entries.map(({ fate, story: id }) => [fate, id])).toEqual([['joined', before?.id]]);
  });

  it('changes nothing more in a second run', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    const { edition } = await morningOn(folder.path, [blog], '2026-05-07');
    const before = await storyOf(folder.path, '2605.02116');
    const again = await morningOn(folder.path, [blog], '2026-05-07');
    expect([again.edition, (await storyOf(folder.path, '2605.02116'))?.text]).toEqual([edition, before?.text]);
  });
});

describe('a second part of a paper on a later day', () => {
  const part = (text: string) =>
    `${text.split('<item>')[0]}<item>
      <title>Submodular Benchmark Selection, Part II: Benchmarks That Change</title>
      <link>https://arxiv.org/abs/2605.99001</link>
      <description>arXiv:2605.99001v1 Announce Type: new
Abstract: We study submodular benchmark selection when benchmarks change: which benchmarks to keep, and how a submodular choice of benchmarks fares beside the first part.</description>
      <guid isPermaLink="false">oai:arXiv.org:2605.99001v1</guid>
      <category>cs.LG</category>
      <pubDate>Wed, 06 May 2026 00:00:00 -0400</pubDate>
      <arxiv:announce_type>new</arxiv:announce_type>
      <dc:creator>Ada Ardent</dc:creator>
    </item></channel></rss>`;
  const next = async () => part((await feedText()).replaceAll('05 May 2026', '06 May 2026'));

  it('joins the story of the first', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    const { edition } = await morning(folder.path, await next(), '2026-05-06');
    const story = await storyOf(folder.path, '2605.99001');
    expect([story?.data.date, story?.data.sources.at(0)?.id, edition.entries.at(0)?.fate]).toEqual([
      '2026-05-05',
      'arxiv:2605.02209',
      'joined',
    ]);
  });

  it('adds what it is about to the summary', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    await morning(folder.path, await next(), '2026-05-06');
    const story = await storyOf(folder.path, '2605.99001');
    expect([
      story?.body.includes('We study submodular benchmark selection when'),
      story?.data.history.at(-1)?.note,
    ]).toEqual([true, 'arXiv:2605.99001 joined this story.']);
    expect(story?.data.support.at(-1)?.source).toBe('arxiv:2605.99001');
  });

  it('leaves a summary that a person wrote, and says that it is older', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    const before = await storyOf(folder.path, '2605.02209');
    const byHand = before?.text.replace(/## Summary[^#]*/, '## Summary\n\nIn my own words.\n\n') ?? '';
    await saveFile(join(folder.path, before?.path ?? ''), byHand);
    await morning(folder.path, await next(), '2026-05-06');
    const story = await storyOf(folder.path, '2605.99001');
    expect([
      story?.body.includes('In my own words.'),
      story?.body.includes('We study submodular benchmark selection when'),
    ]).toEqual([true, false]);
    expect(story?.data.history.at(-1)?.note).toContain('The summary is of the sources before.');
  });

  it('changes nothing more in a second run', async () => {
    await using folder = await scratch();
    await morning(folder.path, await feedText(), '2026-05-05');
    await morning(folder.path, await next(), '2026-05-06');
    const before = (await storyOf(folder.path, '2605.99001'))?.text;
    const { edition } = await morning(folder.path, await next(), '2026-05-06');
    expect([(await storyOf(folder.path, '2605.99001'))?.text, edition.entries.at(0)?.fate]).toEqual([before, 'joined']);
  });
});
