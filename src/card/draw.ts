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
export const DRAWING = 4;

/** A glyph in its place. */
export interface Mark {
  /** Its outline as the data of an SVG path, y upwards. */
  readonly path: string;
  /** Pixels of a unit of the outline. */
  readonly unit: number;
  /** Pixels from the picture's left and upper edge to the outline's origin. */
  readonly x: number;
  readonly y: number;
  readonly tone: 'ink' | 'soft';
}

/** A filled rectangle, in pixels. */
export interface Box {
  readonly tone: 'ink' | 'rule' | 'accent';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

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

/** What stands on every picture. */
export const boxes: readonly Box[] = [
  { tone: 'ink', x: MARGIN, y: TOP_RULE, width: WIDTH, height: 2 },
  { tone: 'accent', x: 0, y: 0, width: 16, height: CARD_SIZE.height },
  { tone: 'rule', x: MARGIN, y: FOOT_RULE, width: WIDTH, height: 2 },
];

/**
 * The glyphs of a picture for links: no font is needed to show it. Null where no font has a character of it, or where its
 * headline does not fit.
 */
export function drawCard(card: Card): Mark[] | null {
  const [name, corner, kicker, foot] = [
    wordsOf(card.site, 'headline'),
    ...[card.corner, card.kicker, card.foot].map((text) => wordsOf(text, 'text')),
  ];
  const headline = headlineOf(card);
  const lines = card.lines.map((text) => wordsOf(text, 'text'));
  if (!name || !corner || !kicker || !foot || !headline || lines.includes(null)) return null;
  const below = HEADLINE + headline.lines.length * headline.size * LEADING;
  return [
    ...drawLine(name, MARGIN, TOP, 38, 'ink'),
    ...drawBlock(headline),
    ...lines.flatMap((line, index) =>
      drawLine(cut(line ?? [], LINE.size), MARGIN, below + 46 + index * LINE.height, LINE.size, 'ink'),
    ),
    ...drawFormula(card.formula, below),
    ...drawLine(corner, MARGIN + WIDTH - lineWidth(corner) * SMALL, TOP, SMALL, 'soft'),
    ...drawLine(kicker, MARGIN, KICKER, SMALL, 'soft'),
    ...drawLine(cut(foot, SMALL), MARGIN, FOOT, SMALL, 'soft'),
  ];
}

/** Whether `drawCard` has a picture of a card. */
export const isDrawable = (card: Card): boolean =>
  [card.site, card.corner, card.kicker, card.foot, ...card.lines].every((text) => wordsOf(text, 'text') !== null) &&
  headlineOf(card) !== null;

function headlineOf({ headline, lines }: Card): Block | null {
  const words = wordsOf(headline, 'headline');
  return words && fitted(words, lines.length > 0 ? above : alone, WIDTH);
}

function drawBlock({ size, lines }: Block): Mark[] {
  return lines.flatMap((line, index) =>
    drawLine(line, MARGIN, HEADLINE + (index * LEADING + BASELINE) * size, size, 'ink'),
  );
}

/** The formula of a story below its headline, where it is short enough to be read. */
function drawFormula(tex: string | undefined, top: number): Mark[] {
  const words = tex === undefined ? null : wordsOf(`$${tex}$`, 'text');
  const y = top + 64;
  const fits = words !== null && lineWidth(words) * FORMULA <= WIDTH && y < FOOT_RULE - 36;
  return fits ? drawLine(words, MARGIN, y, FORMULA, 'ink') : [];
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

function drawLine(line: Line, x: number, y: number, size: number, tone: Mark['tone']): Mark[] {
  let pen = x;
  return line.flatMap((word) => {
    const drawn = drawWord(word, pen, y, size, tone);
    pen += (word.width + SPACE) * size;
    return drawn;
  });
}

function drawWord({ runs }: Word, x: number, y: number, size: number, tone: Mark['tone']): Mark[] {
  const marks: Mark[] = [];
  let start = x;
  for (const run of runs) {
    const unit = (size * run.scale) / run.face.upem;
    let pen = 0;
    for (const { advance, shift, path } of run.glyphs) {
      if (path) marks.push({ path, unit, x: start + (pen + shift) * unit, y: y - run.rise * size, tone });
      pen += advance;
    }
    start += widthOf(run) * size;
  }
  return marks;
}
