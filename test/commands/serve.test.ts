import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveSite } from '../../scripts/commands/serve.ts';
import { scratch } from '../morning/folder.ts';

it('serves the site below its base path and leads there from anywhere else', async () => {
  await using dir = await scratch();
  await mkdir(join(dir.path, 'about'));
  await writeFile(join(dir.path, 'about', 'index.html'), 'about');
  const { address, server } = await serveSite(dir.path, '/briefing/', 0);
  await using _ = server;
  expect(await (await fetch(`${address}about/`)).text()).toBe('about');
  const elsewhere = await fetch(new URL('/', address), { redirect: 'manual' });
  expect(elsewhere.headers.get('location')).toBe('/briefing/');
});

it('says that a port is in use, as the fault of who asked for it', async () => {
  await using other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serveSite('.', '/', port)).rejects.toMatchObject({
    code: 64,
    message: `start: port ${port}: in use: give another --port, or leave it out`,
  });
});
