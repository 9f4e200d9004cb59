import { parseArgs } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { siteAddress } from '../../src/lib/settings.ts';
import { failureOf } from '../../src/press/failure.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { readTable } from '../../src/schemas/yaml.ts';

afterEach(() => vi.unstubAllEnvs());

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

it.each<[string, () => unknown, number, RegExp]>([
  [
    'an option that is not there',
    () => parseArgs({ args: ['--bogus'], options: {} }),
    64,
    /^error: build: Unknown option '--bogus': give --out/,
  ],
  [
    'a table',
    () => readTable('a: [', 'site.yaml', siteSchema),
    78,
    /^error: config: site\.yaml:1:5: .*: mend the YAML here$/,
  ],
  [
    'a disk',
    () => {
      throw Object.assign(new Error(), { code: 'ENOSPC', path: '/a' });
    },
    75,
    /^error: disk: \/a: ENOSPC: make room/,
  ],
  [
    'what nobody foresaw',
    () => {
      throw new TypeError('odd');
    },
    70,
    /^error: build: bug: it stopped: report it, with these lines\nTypeError: odd/,
  ],
])('%s is told with what to do, and has its exit code', (_, work, code, text) => {
  const failure = failureOf(thrown(work));
  expect([failure.code, failure.text]).toEqual([code, expect.stringMatching(text)]);
});

it('each fault of a table has its line', () => {
  const { text } = failureOf(thrown(() => readTable('title: 5\nurl: nope\n', 'site.yaml', siteSchema)));
  expect(text.split('\n').filter((line) => line.startsWith('error: config: site.yaml:')).length).toBe(
    text.split('\n').length,
  );
});

it.each([
  ['LEMMA_SITE', 'nonsense', /^error: config: LEMMA_SITE: "nonsense" is no http\(s\) address: give the one that/],
  [
    'LEMMA_CONTENT',
    '/nowhere',
    /^error: config: \S*nowhere\/site\.yaml: there is no such file: restore it, or name another folder/,
  ],
])('an unusable %s is named', (variable, value, text) => {
  vi.stubEnv(variable, value);
  expect(failureOf(thrown(siteAddress))).toMatchObject({ code: 78, text: expect.stringMatching(text) });
});
