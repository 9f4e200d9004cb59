import { relative } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { formatMessage } from '../story/message.ts';
import { contentPath, displayPath } from './settings.ts';
import { DESK } from './urls.ts';

/** The editor's desk: in `astro dev` a page of its own, and after each save what the check says of that file. No build has it. */
export function editorsDesk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        const entrypoint = new URL('../layouts/Desk.astro', import.meta.url);
        if (command === 'dev') injectRoute({ pattern: DESK, entrypoint, prerender: true });
      },
      'astro:server:setup': ({ server, logger }) => {
        let last: Promise<void> = Promise.resolve();
        server.watcher.on('all', (event, path) => {
          const name = relative(contentPath(), path).replaceAll('\\', '/');
          if (event !== 'change' && event !== 'add') return;
          if (!/^(?:stories\/.+\.mdx|editions\/.+\.json)$/.test(name)) return;
          last = last.then(() => tell(name, logger)).catch((error: unknown) => logger.error(String(error)));
        });
      },
    },
  };
}

/** What the check says of a file that was saved; where it said something before and does not now, a word of that. */
async function tell(name: string, logger: AstroIntegrationLogger): Promise<void> {
  // Astro loads this module in a build too, which asks for nothing.
  const { messagesOf, readContents } = await import('./content-check.ts');
  const contents = await readContents();
  // The loader has said why a file cannot be used.
  if (contents.broken.some(({ path }) => path === name)) return;
  const messages = await messagesOf(contents, new Set([name]));
  if (messages.length === 0) logger.info(`${displayPath(contentPath(name))}: nothing wrong`);
  for (const message of messages) {
    const line = formatMessage({ ...message, path: displayPath(contentPath(message.path)) });
    if (message.severity === 'error') logger.error(line);
    else logger.warn(line);
  }
}
