import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** Bytes on the wire that a page fetched, by what they are. */
export interface Weights {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly other: number;
}

const types: Readonly<Record<string, readonly [type: string, kind: keyof Weights]>> = {
  '.css': ['text/css', 'css'],
  '.html': ['text/html; charset=utf-8', 'html'],
  '.js': ['text/javascript', 'script'],
  '.json': ['application/json', 'other'],
  '.png': ['image/png', 'other'],
  '.svg': ['image/svg+xml', 'other'],
  '.txt': ['text/plain', 'other'],
  '.webmanifest': ['application/manifest+json', 'other'],
  '.woff2': ['font/woff2', 'font'],
  '.xml': ['application/xml', 'other'],
};
const packed = /\.(?:png|woff2|bin)$/;
const compress = promisify(brotliCompress);

/** Serves a built site on loopback as a host does: compressed by Brotli beforehand, files with a hash in their name kept for good; each file is weighed once. */
export async function serveCompressed(dir: string) {
  const bodies = await compressed(dir);
  let seen = new Map<string, readonly [keyof Weights, number]>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
    const sent = bodies.get(file);
    if (!sent) return response.writeHead(404).end();
    const [type, kind] = types[extname(file)] ?? ['application/octet-stream', 'other'];
    seen.set(file, [kind, sent.length]);
    response.writeHead(200, {
      'content-type': type,
      'content-length': sent.length,
      'cache-control': file.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
      ...(packed.test(file) ? {} : { 'content-encoding': 'br' }),
    });
    return response.end(sent);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Forgets what was fetched. */
    reset: (): void => {
      seen = new Map();
    },
    weights: (): Weights => {
      const sum = { html: 0, css: 0, script: 0, font: 0, other: 0 };
      for (const [kind, bytes] of seen.values()) sum[kind] += bytes;
      return sum;
    },
    close: () => server.close(),
  };
}

/** Every file of the site as it is sent, by its path. A page must not wait for the compressor: a host's copy is ready. */
async function compressed(dir: string): Promise<ReadonlyMap<string, Buffer>> {
  const bodies = new Map<string, Buffer>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const body = await readFile(path);
    bodies.set(`/${relative(dir, path)}`, packed.test(path) ? body : await compress(body));
  }
  return bodies;
}
