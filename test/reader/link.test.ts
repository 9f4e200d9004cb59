import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLink, unpackLink } from '../../src/reader/link.ts';
import { Unreadable } from '../../src/reader/unreadable.ts';
import { anyState, stateOf } from './states.ts';

const link = (data: string | Buffer) => deflateRawSync(data).toString('base64url');
const ids = (count: number) => Array.from({ length: count }, (_, n) => `2026/05/05/${(n * 7919 + 13) ** 3}`);

describe('a link', () => {
  it('brings what was packed into it', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        expect(await unpackLink((await packLink(state)).text)).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });

  it('has only signs that need no escape in an address', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        expect((await packLink(state)).text).toMatch(/^[\w-]+$/);
      }),
      { numRuns: 10 },
    );
  });

  it('leaves visits behind', async () => {
    const seen = { '/': { before: '2026-05-04', newest: '2026-05-05', at: 1 } };
    const { profiles } = await unpackLink((await packLink(stateOf({ seen }))).text);
    expect(profiles[0]?.seen).toEqual({});
  });

  it('leaves the marks of what was read behind where they would make it long', async () => {
    const packed = await packLink(stateOf({ want: ['negatives'], read: ids(2_000) }));
    const [profile] = (await unpackLink(packed.text)).profiles;
    expect([packed.withoutRead, profile?.want, profile?.read]).toEqual([true, ['negatives'], []]);
  });
});

describe('a hostile link', () => {
  it.each([
    ['nothing', '', 'cut off'],
    ['other signs', '<script>', 'cut off'],
    ['no compressed data', 'AAAA', 'cut off'],
    ['no text', link(Buffer.from([0xff, 0xfe])), 'cut off'],
    ['no JSON', link('{"v":'), 'no JSON'],
    ['another site’s data', link('{"theme":"dark"}'), 'no reading of this site'],
    ['a newer version', link('{"v":9}'), 'newer version'],
    ['a bomb', link(Buffer.alloc(50_000_000)), 'more than a reader can have'],
  ])('of %s is refused in words', async (_name, text, said) => {
    await expect(unpackLink(text)).rejects.toThrow(said);
    await expect(unpackLink(text)).rejects.toBeInstanceOf(Unreadable);
  });

  it('that is cut anywhere is refused', async () => {
    const { text } = await packLink(stateOf({ want: ['negatives', 'ranking'], avoid: ['crypto'] }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length - 2 }), async (end) => {
        await expect(unpackLink(text.slice(0, end))).rejects.toBeInstanceOf(Unreadable);
      }),
      { numRuns: 30 },
    );
  });

  it('never fails in another way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json().map(link), fc.base64String()), async (text) => {
        const outcome = await unpackLink(text).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(Unreadable);
      }),
      { numRuns: 100 },
    );
  });
});
