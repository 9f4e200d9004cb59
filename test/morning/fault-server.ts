import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { serve } from '../fetch/server.ts';

/** How a server goes wrong; `request` counts from 1. */
export type Fault = (response: ServerResponse, good: string, request: number, asked: IncomingMessage) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  (response) =>
    response.writeHead(code, headers).end('no');
const body =
  (text: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/rss+xml' }): Fault =>
  (response) =>
    response.writeHead(200, headers).end(text);
/** Well again at the third request. */
const heals =
  (code: number): Fault =>
  (response, good, request) =>
    request < 3 ? response.writeHead(code, { 'retry-after': '1' }).end() : response.end(good);

const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&j;</title></channel></rss>`;

/** The faults that a real network has. */
export const FAULTS = {
  '503': heals(503),
  '429': heals(429),
  '500': status(500),
  '404': status(404),
  '403': status(403),
  slow: (response, good) => {
    response.writeHead(200);
    let sent = 0;
    const drip = setInterval(() => {
      sent += 1;
      response.write(good.slice(sent - 1, sent));
    }, 10);
    response.on('close', () => clearInterval(drip));
  },
  hang: () => undefined,
  cut: (response, good) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(good) });
    response.write(good.slice(0, good.length / 2), () => response.destroy());
  },
  garbage: body(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197 + 31) % 256))),
  html: body('<!doctype html><title>Maintenance</title><p>Back soon.', { 'content-type': 'text/html' }),
  empty: body(''),
  bomb: body(bomb),
  huge: (response) => {
    const chunk = `<item><title>${'x'.repeat(65_536)}</title></item>`;
    const pump = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pump);
    };
    response.on('error', () => undefined);
    pump();
  },
  gzipbomb: body(gzipSync(Buffer.alloc(32 * 2 ** 20, 'a')), { 'content-encoding': 'gzip' }),
  loop: (response, _good, _request, asked) => response.writeHead(302, { location: asked.url ?? '' }).end(),
  inside: status(302, { location: 'http://127.0.0.77:9/latest/meta-data/' }),
  weekend: (response, good) => response.end(good.replaceAll(/<item>[\s\S]*?<\/item>/g, '')),
  latin1: (response, good) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(Buffer.from(good.replace(/(<item>\s*<title>)/, '$1Université: '), 'latin1')),
} as const satisfies Record<string, Fault>;

/** Serves `good` at `/`, and behind each fault at `/KIND`. */
export function serveFaults(good: (path: string) => string): Promise<string> {
  const requests = new Map<string, number>();
  return serve((request, response) => {
    const path = request.url ?? '';
    const count = (requests.get(path) ?? 0) + 1;
    requests.set(path, count);
    const fault = (FAULTS as Record<string, Fault>)[path.slice(1)];
    if (fault) fault(response, good(path), count, request);
    else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(good(path));
  });
}
