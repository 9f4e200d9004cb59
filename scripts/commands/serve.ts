import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { exit, UserError } from './io.ts';

/** A server that runs; `close` ends it. */
export interface Serving {
  readonly address: string;
  readonly server: Server;
}

/** Port that is tried first. */
const PORT = 4321;

/**
 * Serves a built site on loopback, at the base path that it was built for.
 * @param base `/` or `/briefing/`
 * @param port 0 takes any; the default one, or any where it is taken, when left out
 * @throws UserError 64 where the port that was asked for cannot be had
 */
export async function serveSite(dir: string, base: string, port?: number): Promise<Serving> {
  const files = sirv(dir, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = path.slice(base.length - 1);
    files(request, response, () => notFound(dir, response));
  });
  await listen(server, port ?? PORT, port === undefined);
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${base}`, server };
}

function notFound(dir: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  createReadStream(join(dir, '404.html'))
    .on('error', () => response.end('Not found'))
    .pipe(response);
}

async function listen(server: Server, port: number, orAny: boolean): Promise<void> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (!orAny || code !== 'EADDRINUSE') {
      const what = code === 'EADDRINUSE' ? 'in use' : `cannot be served at (${code})`;
      throw new UserError(exit.usage, `start: port ${port}: ${what}: give another --port, or leave it out`, { cause });
    }
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
}
