import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import sirv from 'sirv';

/** Places where a system keeps its Chrome or Chromium. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROME_PATH`, else the Chromium of the npm package (Linux on x64), else an installed one. The first call unpacks it. */
export async function browserPath(): Promise<string | undefined> {
  return process.env.CHROME_PATH ?? (await packedPath()) ?? installed.find(existsSync);
}

/** Starts the browser. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  if (!executablePath) throw new Error('no Chrome found: set CHROME_PATH to the one that the tests should run in');
  // As root, in a container, Chromium starts without its sandbox only; the pages are our own.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
  });
}

async function packedPath(): Promise<string | null> {
  return process.platform === 'linux' && process.arch === 'x64' ? packed.executablePath() : null;
}

/** Serves a built site on loopback under a base path. */
export async function serve(dir: string, base: string): Promise<{ origin: string; server: Server }> {
  const files = sirv(dir);
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404).end();
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = request.url.slice(base.length - 1);
    return files(request, response, missing);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
