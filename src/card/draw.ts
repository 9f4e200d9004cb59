import { CARD_SIZE, type Card } from './card.ts';
import { type Block, fitted, type Line, lineWidth, SPACE } from './lines.ts';
import { widthOf } from './runs.ts';
import { type Word, wordsOf } from './words.ts';

/** Colours of a picture: `#rrggbb`. */
export interface Ink {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly accent: string;
}

/** Raised when the same card comes to look otherwise, by a new version of what draws it too: pictures that were kept are then drawn again. */
export const DRAWING = 3;

const MARGIN = 80;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** Upright places of baselines and rules. */
const [TOP, TOP_RULE, KICKER, HEADLINE, FOOT_RULE, FOOT] = [92, 118, 182, 214, 528, 574];
const SMALL = 28;
const LINE = { size: 28, height: 50 };
const FORMULA = 44;
/** Sizes of a headline with the lines that there is room for; beside other lines there is room for one. */
const alone = [
  { size: 76, most: 3 },
  { size: 62, most: 4 },
  { size: 54, most: 4 },
  { size: 48, most: 5 },
];
const above = [
  { size: 76, most: 1 },
  { size: 60, most: 1 },
];
/** Line height of a headline against its size, and where its baseline is. */
const [LEADING, BASELINE] = [1.14, 0.84];

/**
 * A picture for links as SVG, its letters as outlines: no font is needed to show it. Null where no font has a character of
 * it, or where its headline does not fit.
 */
export function drawCard(card: Card, ink: Ink): string | null {
  const [name, corner, kicker, foot] = [
    wordsOf(card.site, 'headline'),
    ...[card.corner, card.kicker, card.foot].map((text) => wordsOf(text, 'text')),
  ];
  const headline = headlineOf(card);
  const lines = card.lines.map((text) => wordsOf(text, 'text'));
  if (!name || !corner || !kicker || !foot || !headline || lines.includes(null)) return null;
  const below = HEADLINE + headline.lines.length * headline.size * LEADING;
  return svg(ink, [
    filled(ink.ink, [
      drawLine(name, MARGIN, TOP, 38),
      drawBlock(headline),
      lines
        .map((line, index) => drawLine(cut(line ?? [], LINE.size), MARGIN, below + 46 + index * LINE.height, LINE.size))
        .join(''),
      drawFormula(card.formula, below),
    ]),
    filled(ink.soft, [
      drawLine(corner, MARGIN + WIDTH - lineWidth(corner) * SMALL, TOP, SMALL),
      drawLine(kicker, MARGIN, KICKER, SMALL),
      drawLine(cut(foot, SMALL), MARGIN, FOOT, SMALL),
    ]),
  ]);
}

/** Whether `drawCard` has a picture of a card. */
export const isDrawable = (card: Card): boolean =>
  [card.site, card.corner, card.kicker, card.foot, ...card.lines].every((text) => wordsOf(text, 'text') !== null) &&
  headlineOf(card) !== null;

function headlineOf({ headline, lines }: Card): Block | null {
  const words = wordsOf(headline, 'headline');
  return words && fitted(words, lines.length > 0 ? above : alone, WIDTH);
}

/** The picture of a site whose name no font of ours can write: its paper and its mark. */
export const blankCard = (ink: Ink): string => svg(ink, []);

function svg({ paper, ink, rule, accent }: Ink, parts: readonly string[]): string {
  const { width, height } = CARD_SIZE;
  const box = (fill: string, x: number, y: number, w: number, h: number): string =>
    `<rect fill="${fill}" x="${x}" y="${y}" width="${w}" height="${h}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    box(paper, 0, 0, width, height),
    box(ink, MARGIN, TOP_RULE, WIDTH, 2),
    // Wide enough to have a place in the palette.
    box(accent, 0, 0, 16, height),
    box(rule, MARGIN, FOOT_RULE, WIDTH, 2),
    ...parts,
    '</svg>',
  ].join('');
}

const filled = (fill: string, parts: readonly string[]): string => `<g fill="${fill}">${parts.join('')}</g>`;

function drawBlock({ size, lines }: Block): string {
  return lines
    .map((line, index) => drawLine(line, MARGIN, HEADLINE + (index * LEADING + BASELINE) * size, size))
    .join('');
}

/** The formula of a story below its headline, where it is short enough to be read. */
function drawFormula(tex: string | undefined, top: number): string {
  const words = tex === undefined ? null : wordsOf(`$${tex}$`, 'text');
  const y = top + 64;
  return words && lineWidth(words) * FORMULA <= WIDTH && y < FOOT_RULE - 36 ? drawLine(words, MARGIN, y, FORMULA) : '';
}

/** A line that is too long for its size, with an ellipsis in the place of its last words. */
function cut(line: Line, size: number): Line {
  const widest = WIDTH / size;
  if (lineWidth(line) <= widest) return line;
  const [ellipsis] = wordsOf('…', 'text') ?? [];
  const kept = [...line];
  let last = kept.pop();
  while (last && ellipsis && lineWidth([...kept, joined(last, ellipsis)]) > widest) last = kept.pop();
  return last && ellipsis ? [...kept, joined(last, ellipsis)] : [];
}

const joined = (a: Word, b: Word): Word => ({ runs: [...a.runs, ...b.runs], width: a.width + b.width });

function drawLine(line: Line, x: number, y: number, size: number): string {
  let pen = x;
  return line
    .map((word) => {
      const drawn = drawWord(word, pen, y, size);
      pen += (word.width + SPACE) * size;
      return drawn;
    })
    .join('');
}

function drawWord({ runs }: Word, x: number, y: number, size: number): string {
  let out = '';
  let start = x;
  for (const run of runs) {
    const unit = (size * run.scale) / run.face.upem;
    let pen = 0;
    for (const { advance, shift, path } of run.glyphs) {
      const left = start + (pen + shift) * unit;
      if (path)
        out += `<path d="${path}" transform="translate(${round(left)} ${round(y - run.rise * size)})scale(${round(unit)} ${round(-unit)})"/>`;
      pen += advance;
    }
    start += widthOf(run) * size;
  }
  return out;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
