import { subscripts, superscripts } from '../story/math-symbols.ts';
import { type Face, faceFor, type Glyph, type Style } from './faces.ts';

/** Characters of one face that stand side by side. */
export interface Run {
  readonly face: Face;
  /** Size against that of the text around: a formula's letters are as tall as the text's at 1.1 (`src/styles/maths.css`). */
  readonly scale: number;
  /** Ems that it stands above the line, or below where negative. */
  readonly rise: number;
  readonly glyphs: readonly Glyph[];
}

/** Text with the style of each of its characters. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** A space at which no line is broken. */
export const KEPT_SPACE = '\u00a0';

/** Ems that a run takes. */
export function widthOf({ face, scale, glyphs }: Run): number {
  return (glyphs.reduce((sum, { advance }) => sum + advance, 0) * scale) / face.upem;
}

const turned = (map: ReadonlyMap<string, string>) => new Map([...map].map(([plain, raised]) => [raised, plain]));
/** Raised and lowered letters, which few fonts have: they are drawn small, at another height. */
const indices = [
  { plain: turned(superscripts), rise: 0.36 },
  { plain: turned(subscripts), rise: -0.16 },
] as const;
const SMALLER = 0.7;
/** KaTeX's stroke through the sign that follows. */
const STROKE = '\ue020';
/** Signs that KaTeX's fonts have under another name, or in two parts. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['‖', '∥'],
  ...['=≠', '∈∉', '⊂⊄', '≡≢'].map(([plain = '', struck = '']) => [struck, STROKE + plain] as const),
]);

/** What reads the same raised as on the line stays there. */
const signsOf = (map: ReadonlyMap<string, string>) => [...map.keys()].filter((sign) => !'°′'.includes(sign)).join('');
const [raised, lowered] = indices.map(({ plain }) => signsOf(plain));
const levels = new RegExp(`[${raised}]|[${lowered}]|[^${raised}${lowered}]+`, 'gu');

/** A piece of text as runs; null where a character is in no font. */
export function runsOf({ text, style }: Piece): Run[] | null {
  const isText = style === 'headline' || style === 'text';
  const scale = isText ? 1 : 1.1;
  const runs: Run[] = [];
  for (const part of text.match(levels) ?? []) {
    const index = indices.find(({ plain }) => plain.has(part));
    const plain = index ? (index.plain.get(part) ?? part).replace('-', '−') : part;
    const own = isText || !index ? style : /\p{L}/u.test(plain) ? 'letter' : 'sign';
    const found = level(plain, own, index ? scale * SMALLER : scale, index?.rise ?? 0);
    if (found === null) return null;
    runs.push(...found);
  }
  return runs;
}

/** What stands at one height. A mark is set in the face of the letter below it, or not at all. */
function level(written: string, style: Style, scale: number, rise: number): Run[] | null {
  const text = [...written].map((char) => (faceFor(char, style) ? char : (renamed.get(char) ?? char))).join('');
  const parts: { face: Face; text: string }[] = [];
  for (const cluster of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const [first = '', ...marks] = cluster;
    const face = faceFor(first === KEPT_SPACE ? ' ' : first, style);
    if (face === null || !marks.every((mark) => face.has(mark.codePointAt(0) ?? 0))) return null;
    const last = parts.at(-1);
    if (last?.face === face && last.text !== STROKE && cluster !== STROKE) last.text += cluster;
    else parts.push({ face, text: cluster });
  }
  return parts.map(({ face, text }) => ({ face, scale, rise, glyphs: glyphsOf(face, text) }));
}

/** What follows the stroke stands where the stroke does. */
function glyphsOf(face: Face, text: string): readonly Glyph[] {
  const glyphs = face.shape(text);
  return text === STROKE ? glyphs.map((glyph) => ({ ...glyph, advance: 0 })) : glyphs;
}
