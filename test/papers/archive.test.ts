import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/papers/archive.ts';

const main = '\\documentclass{article}\\begin{document}x\\end{document}';

/** A tar with these entries. */
async function tar(
  ...entries: readonly (readonly [Partial<Header> & { name: string }, string])[]
): Promise<Uint8Array> {
  const archive = pack();
  for (const [header, text] of entries) archive.entry(header, text);
  archive.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of archive) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

const paths = async (bytes: Uint8Array) => [...(await sourceFiles(bytes)).keys()];

describe('the source of a paper', () => {
  it('is a gzipped tar', async () => {
    const bytes = gzipSync(await tar([{ name: 'main.tex' }, main], [{ name: './sections/a.tex' }, 'a']));
    expect(await sourceFiles(bytes)).toEqual(
      new Map([
        ['main.tex', main],
        ['sections/a.tex', 'a'],
      ]),
    );
  });

  it('is a gzipped single file', async () => {
    expect(await sourceFiles(gzipSync(main))).toEqual(new Map([['main.tex', main]]));
  });

  it('is a plain tar or a plain file', async () => {
    expect(await paths(await tar([{ name: 'a.tex' }, main]))).toEqual(['a.tex']);
    expect(await paths(Buffer.from(main))).toEqual(['main.tex']);
  });

  it('may be in Latin-1', async () => {
    const bytes = Buffer.from(main.replace('x', '\u00e9'), 'latin1');
    expect((await sourceFiles(bytes)).get('main.tex')).toContain('é');
  });

  it('keeps text only', async () => {
    const bytes = await tar([{ name: 'fig.pdf' }, '%PDF'], [{ name: 'run.sh' }, 'rm'], [{ name: 'a.sty' }, 's']);
    expect(await paths(bytes)).toEqual(['a.sty']);
  });

  it.each([
    ['a path that leads out', { name: '../../etc/out.tex' }],
    ['a path that leads out half-way', { name: 'a/../../out.tex' }],
    ['an absolute path', { name: '/etc/out.tex' }],
    ['a drive', { name: 'C:/out.tex' }],
    ['backslashes', { name: '..\\out.tex' }],
    ['a symbolic link', { name: 'out.tex', type: 'symlink', linkname: '/etc/passwd' }],
    ['a hard link', { name: 'out.tex', type: 'link', linkname: 'main.tex' }],
    ['a device', { name: 'out.tex', type: 'character-device' }],
    ['deep folders', { name: `${'a/'.repeat(40)}out.tex` }],
  ] as const)('passes over %s', async (_, header) => {
    const bytes = await tar([{ ...header } as Header, ''], [{ name: 'main.tex' }, main]);
    expect(await paths(bytes)).toEqual(['main.tex']);
  });

  it.each([
    ['a gzip bomb', () => gzipSync(Buffer.alloc(100 * 2 ** 20)), 'more than 20 MiB'],
    ['a tar that says less than it is', async () => (await tar([{ name: 'a.tex' }, main])).subarray(0, 600), 'broken'],
    ['a cut gzip', () => gzipSync(main).subarray(0, 30), 'cannot be unpacked'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'PDF'],
    ['a page', () => Buffer.from('<html>Sign in</html>'), 'no TeX'],
    ['nothing', () => Buffer.alloc(0), 'no TeX'],
  ] as const)('is refused where it is %s', async (_, make, why) => {
    await expect(sourceFiles(await make())).rejects.toThrow(why);
  });

  it('is refused with too many files', async () => {
    const many = Array.from({ length: 11 }, (_, i) => [{ name: `${i}.tex` }, ''] as const);
    await expect(sourceFiles(await tar(...many), { maxEntries: 10 })).rejects.toThrow('more than 10 files');
  });
});
