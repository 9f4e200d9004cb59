import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Font, Buffer as Glyphs, Face as HarfBuzzFace, shape } from 'harfbuzzjs';
import { unpackWoff } from './woff.ts';

/** A font file that is open. */
export interface Face {
  /** Units of an em. */
  readonly upem: number;
  /** Whether it has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
  /** Text as glyphs, kerned and with ligatures; lengths in units of the face. */
  readonly shape: (text: string) => readonly Glyph[];
}

/** A glyph in its place on a line. */
export interface Glyph {
  readonly advance: number;
  /** How far right of the pen it stands. */
  readonly shift: number;
  /** Its outline as the data of an SVG path, y upwards. */
  readonly path: string;
}

/** How a piece of text is set. */
export type Style = 'headline' | 'text' | 'letter' | 'sign' | 'double' | 'script' | 'bold' | 'fraktur';

const serif = (weight: number): string[] =>
  ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map(
    (script) => `@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`,
  );
const katex = (name: string): string => `katex/dist/fonts/KaTeX_${name}.ttf`;
const signs = [katex('Main-Regular'), katex('AMS-Regular'), katex('Size1-Regular')];

/** The files that are asked for a character, in this order. */
const files: Readonly<Record<Style, readonly string[]>> = {
  headline: [...serif(600), ...signs],
  text: [...serif(400), ...signs],
  letter: [katex('Math-Italic'), ...signs, ...serif(400)],
  sign: [...signs, ...serif(400)],
  double: [katex('AMS-Regular')],
  script: [katex('Caligraphic-Regular')],
  bold: [katex('Main-Bold')],
  fraktur: [katex('Fraktur-Regular')],
};

const require = createRequire(import.meta.url);
const open = new Map<string, Face>();
const chosen = new Map<string, Face | null>();
// One for all: HarfBuzz's memory is not the collector's.
const glyphs = new Glyphs();

/** The face in which a character of a style is set; null where no font has it. */
export function faceFor(char: string, style: Style): Face | null {
  const key = style + char;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const file = files[style].find((name) => faceOf(name).has(char.codePointAt(0) ?? 0));
  const face = file === undefined ? null : faceOf(file);
  chosen.set(key, face);
  return face;
}

/** A file is opened when a character is looked for in it, and stays open. */
function faceOf(name: string): Face {
  const known = open.get(name);
  if (known) return known;
  const bytes = readFileSync(require.resolve(name));
  const face = faceIn(name.endsWith('.woff') ? unpackWoff(bytes) : bytes);
  open.set(name, face);
  return face;
}

function faceIn(bytes: Uint8Array): Face {
  const face = new HarfBuzzFace(new Blob(bytes));
  const font = new Font(face);
  const codePoints = new Set(face.collectUnicodes());
  const paths = new Map<number, string>();
  const pathOf = (id: number): string => {
    const path = paths.get(id) ?? font.glyphToPath(id);
    paths.set(id, path);
    return path;
  };
  return {
    upem: face.upem,
    has: (codePoint) => codePoints.has(codePoint),
    shape: (text) => {
      glyphs.reset();
      glyphs.addText(text);
      glyphs.guessSegmentProperties();
      shape(font, glyphs);
      return glyphs.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0 }) => ({
        ...{ advance: xAdvance, shift: xOffset, path: pathOf(codepoint) },
      }));
    },
  };
}
