import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Axis } from '../../../../src/story/figures/axis.ts';
import { formatNumber } from '../../../../src/story/figures/number.ts';
import type { SiteFigures } from '../report.ts';
import { type Line, linesOf } from './lines.ts';
import { PANEL, panelOf } from './panel.ts';

/** The archive's sizes that the picture is for; runs beyond them widen it. */
const SMALL = 500;
const LARGE = 36_500;
const FOOT = 24;

/**
 * It has to look well in a README of either colour: a picture there knows the reader's system, not the page around it, so
 * it brings its own paper. The colours are those of `src/styles/tokens.css`.
 */
const STYLE = `
svg { --paper: #fbf9f4; --ink: #1e1b16; --soft: #5a5347; --rule: #d9d2c3; --ours: #17594a; --stock: #8a5300; --eleventy: #5a5347; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #161513; --ink: #e8e2d6; --soft: #b3aa9a; --rule: #3a362f; --ours: #8ccdb6; --stock: #e8b65a; --eleventy: #b3aa9a; }
}
text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--colour, var(--ink)); }
text.title { font-size: 15px; font-weight: 600; }
text.tick { font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }
line.tick { stroke: var(--rule); }
.paper { fill: var(--paper); }
.ours { --colour: var(--ours); }
.stock { --colour: var(--stock); }
.eleventy { --colour: var(--eleventy); }
.line, .cross { fill: none; stroke: var(--colour); stroke-width: 2; }
.warm .line { stroke-dasharray: 7 4; }
.edit .line { stroke-dasharray: 2 4; }
.leader { stroke: var(--colour); stroke-width: 0.75; opacity: 0.6; }
circle { fill: var(--colour); }
`;

/**
 * Time and peak memory by the number of stories, as an SVG file. The same runs give the same bytes, in whatever order.
 * @param runs at least one
 */
export function chart(runs: readonly SiteFigures[]): string {
  const x = storiesAxis(runs);
  const time = linesOf(runs, ({ s: seconds }) => seconds);
  const memory = linesOf(runs, ({ rssMiB }) => rssMiB / 1024);
  const panels = [
    { title: 'Build time, s', lines: time, x },
    { title: 'Peak memory, GiB', lines: memory, x },
  ].filter(({ lines }) => lines.length > 0);
  const failed = time.some(({ points }) => points.some((point) => point.failed));
  const [width, height] = [PANEL.width * panels.length, PANEL.height + (failed ? FOOT : 0)];
  const picture = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, role: 'img' }, [
    s('title', 'Time and peak memory of builds by the number of stories'),
    s('desc', time.map(inWords).join('; ')),
    s('style', STYLE),
    s('rect', { width, height, rx: 6, className: ['paper'] }),
    ...panels.map((panel, i): Element => s('g', { transform: `translate(${i * PANEL.width} 0)` }, panelOf(panel))),
    ...(failed
      ? [
          s(
            'text',
            { x: 12, y: height - 14, className: ['tick'] },
            '✕ did not come to its end: out of memory, or over the time limit',
          ),
        ]
      : []),
  ]);
  return `${toHtml(picture, { space: 'svg' })}\n`;
}

function storiesAxis(runs: readonly SiteFigures[]): Axis {
  const counts = runs.map(({ stories }) => stories);
  return { from: Math.min(SMALL, ...counts), to: Math.max(LARGE, ...counts), log: true };
}

/** What a line shows, for who does not see it. */
function inWords({ name, points }: Line): string {
  const values = points.map(({ stories, value, failed }) => {
    const seconds = `${formatNumber(value)} s for ${formatNumber(stories)} stories`;
    return failed ? `${seconds} without coming to its end` : seconds;
  });
  return `${name}: ${values.join(', ')}`;
}
