import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import packed from '@sparticuz/chromium';
import { launch } from 'chrome-launcher';
import { Command } from 'commander';
import lighthouse from 'lighthouse';
import { exit, type Io, UserError } from '../commands/io.ts';
import { buildScript, projectDir } from '../commands/paths.ts';
import { table } from '../report/table.ts';
import { serveCompressed, type Weights } from './lighthouse/serve.ts';
import { inFolder } from './scratch.ts';
import { watchedWhole } from './site/watched.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** One page as Lighthouse judges it, and what it fetches from nothing. */
interface Judged {
  readonly path: string;
  readonly scores: readonly number[];
  readonly weights: Weights;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Audits of these categories that did not pass. */
  readonly faults: readonly string[];
}

/** `lighthouse`: the site is built and its pages judged by Lighthouse with its mobile preset, in the Chromium of the npm package. */
export function lighthouseCommand(io: Io): Command {
  return new Command('lighthouse')
    .description('judge pages of the built site by Lighthouse, and weigh them')
    .argument('[paths...]', 'pages, from the site’s root: /topics/', [
      '/',
      '/stories/2026/05/05/contrastive-loss-is-consistent-with-optimal-ranking/',
      '/topics/learning-theory/',
      '/search/?q=contrastive',
    ])
    .option('--content <dir>', 'another content folder')
    .option('--json <file>', 'write the figures there as well')
    .action(async (paths: string[], { content, json }: { content?: string; json?: string }) => {
      const odd = paths.find((path) => !path.startsWith('/'));
      if (odd !== undefined) throw new UserError(exit.usage, `bench: ${odd}: no path: begin it with a slash`);
      const judged = await judge(paths, content && resolve(io.cwd, content));
      io.stdout.write(`${report(judged)}\n`);
      if (json !== undefined) await writeFile(resolve(io.cwd, json), `${JSON.stringify(judged)}\n`);
    });
}

async function judge(paths: readonly string[], content: string | undefined): Promise<Judged[]> {
  return inFolder(async (dir) => {
    await build(join(dir, 'dist'), content);
    const site = await serveCompressed(join(dir, 'dist'));
    const chrome = await launch({
      chromePath: process.env.CHROME_PATH ?? (await packed.executablePath()),
      chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
    try {
      const judged: Judged[] = [];
      for (const path of paths) judged.push(await judgePage(site, path, chrome.port));
      return judged;
    } finally {
      chrome.kill();
      site.close();
    }
  });
}

async function build(outDir: string, content: string | undefined): Promise<void> {
  const env = { ...process.env, ...(content ? { LEMMA_CONTENT: content } : {}) };
  await watchedWhole(process.execPath, [buildScript, '--out', outDir], { cwd: projectDir, env });
}

async function judgePage(
  site: Awaited<ReturnType<typeof serveCompressed>>,
  path: string,
  port: number,
): Promise<Judged> {
  site.reset();
  const result = await lighthouse(`${site.origin}${path}`, {
    port,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error',
  });
  if (!result) throw new Error(`lighthouse: ${path}: no answer`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((id) => Math.round(100 * (categories[id]?.score ?? 0)));
  const faults = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  const shift = audits['cumulative-layout-shift']?.numericValue ?? 0;
  return { path, scores, weights: site.weights(), shift, faults: [...new Set(faults)] };
}

function report(judged: readonly Judged[]): string {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  const rows = judged.map(({ path, scores, weights: { html, css, script, font, other }, shift }) => [
    ...[path, ...scores, kB(html), kB(css), kB(script), kB(font), kB(other), shift.toFixed(3)],
  ]);
  const head = ['page', ...CATEGORIES, 'HTML kB', 'CSS kB', 'script kB', 'fonts kB', 'other kB', 'shift'];
  const faults = judged.flatMap(({ path, faults }) => faults.map((fault) => `${path}: ${fault}`));
  return [table(head, rows), ...faults].join('\n');
}
