import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { exit, type Io, UserError } from '../commands/io.ts';
import { chart } from './site/chart/chart.ts';
import type { SiteFigures } from './site/report.ts';

/** `plot`: figures that `--json` has written, as a picture. */
export function plotCommand(io: Io): Command {
  return new Command('plot')
    .description('draw time and memory of runs of different size')
    .argument('<file...>', 'figures of one run each, written with --json')
    .requiredOption('--out <file>', 'the SVG file to write')
    .action(async (files: string[], { out }: { out: string }) => {
      const runs = await Promise.all(files.map((file) => readFigures(resolve(io.cwd, file))));
      await writeFile(resolve(io.cwd, out), chart(runs));
    });
}

async function readFigures(path: string): Promise<SiteFigures> {
  const figures: Partial<SiteFigures> | null = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (typeof figures?.stories === 'number' && figures.ours?.cold) return figures as SiteFigures;
  throw new UserError(exit.badInput, `bench: ${path}: no figures of a site: write them with --stories N --json FILE`);
}
