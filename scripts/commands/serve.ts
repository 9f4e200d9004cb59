import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

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
    if (!orAny || (cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
}
