import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFault } from '../../scripts/commands/disk.ts';
import { scratch } from '../morning/folder.ts';

it('takes a file where a folder belongs for something that a person can mend', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'stories');
  await writeFile(file, '');
  const failure = await readdir(file).catch((cause) => cause);
  expect(diskFault(failure)).toMatchObject({
    code: 75,
    message: `disk: ${file}: ENOTDIR: a file stands where a folder belongs, move it away, then run it again`,
    cause: failure,
  });
});

it.each(['EACCES', 'EDQUOT', 'EEXIST', 'EFBIG', 'EIO', 'EMFILE', 'ENAMETOOLONG', 'ENFILE', 'ENOSPC', 'EPERM', 'EROFS'])(
  'takes %s for the disk',
  (code) => {
    const failure = Object.assign(new Error('no'), { code, path: '/content/a.mdx' });
    expect(diskFault(failure)?.message).toContain(`disk: /content/a.mdx: ${code}: `);
  },
);

it('leaves a file that is not there to us: we asked for it', async () => {
  await using dir = await scratch();
  expect(diskFault(await mkdir(join(dir.path, 'a', 'b')).catch((cause) => cause))).toBeNull();
});

it('leaves every other failure alone', () => {
  expect([new Error('no'), 'no', undefined].map(diskFault)).toEqual([null, null, null]);
});
