import { decimal, fraction } from './decimal.ts';
import type { Piece } from './tokens.ts';
import { beginsNumber, denominators, gluedPower, namedPower, numberWords, unitOf } from './units.ts';

/** A number as it was read from some pieces. */
export interface ReadNumber {
  /** Its value in one form: equal for equal numbers, different for different ones. */
  readonly key: string;
  readonly unit: string | null;
  readonly loose: boolean;
  /** Index of the piece behind it. */
  readonly end: number;
  readonly text: string;
}

const figures = /^-?\d/;
const whole = /^\d+$/;

/** The number that begins at a piece, with its multiple and its unit; null where none does. */
export function readNumber(pieces: readonly Piece[], at: number): ReadNumber | null {
  const priced = pieces[at]?.text === '$' && figures.test(pieces[at + 1]?.text ?? '');
  const from = priced ? at + 1 : at;
  const value = valueAt(pieces, from);
  if (!value) return null;
  const { unit, end } = unitAt(pieces, value.end);
  const text = pieces
    .slice(at, end)
    .map((p) => (p.glued ? p.text : ` ${p.text}`))
    .join('')
    .trim();
  return { ...value, unit: priced ? '$' : unit, end, text };
}

type Value = Pick<ReadNumber, 'key' | 'loose' | 'end'>;

function valueAt(pieces: readonly Piece[], at: number): Value | null {
  const text = pieces[at]?.text ?? '';
  if (figures.test(text)) return figuresAt(pieces, at);
  return beginsNumber(text) ? wordsAt(pieces, at) : null;
}

/** `12`, `1/3`, `2^10`, `10^-3`, `2 × 10^5`, `1e-3`, `7B`, `7 billion`. Null for a name such as `3D`. */
function figuresAt(pieces: readonly Piece[], at: number): Value | null {
  const text = (i: number): string => pieces[i]?.text ?? '';
  const glued = (i: number): boolean => pieces[i]?.glued ?? false;
  const base = text(at);
  const loose = false;
  if (text(at + 1) === '/' && glued(at + 1) && whole.test(text(at + 2)) && glued(at + 2) && whole.test(base)) {
    return { key: fraction(base, text(at + 2)), loose, end: at + 3 };
  }
  const power = powerAt(pieces, at + 1);
  if (power) {
    const ten = base === '10';
    const key = ten && whole.test(power.exponent.replace('-', '')) ? decimal('1', Number(power.exponent)) : null;
    return { key: key ?? `${decimal(base)}^${power.exponent}`, loose, end: power.end };
  }
  const times = timesTen(pieces, at + 1);
  if (times) return { key: decimal(base, times.exponent), loose, end: times.end };
  const science = /^e(-?\d+)?$/i.exec(text(at + 1));
  if (science && glued(at + 1)) {
    const behind = science[1] ? { exponent: science[1], end: at + 2 } : signed(pieces, at + 2);
    if (behind) return { key: decimal(base, Number(behind.exponent)), loose, end: behind.end };
  }
  if (glued(at + 1)) {
    const letters = gluedPower(text(at + 1));
    if (letters !== null) return { key: decimal(base, letters), loose, end: at + 2 };
  }
  const word = namedPower(text(at + 1)) ?? (text(at + 1) === '-' ? namedPower(text(at + 2)) : null);
  if (word !== null) return { key: decimal(base, word), loose, end: at + (text(at + 1) === '-' ? 3 : 2) };
  return { key: decimal(base), loose, end: at + 1 };
}

/** `^10`, `^-3`, `^n` behind a number. */
function powerAt(pieces: readonly Piece[], at: number): { exponent: string; end: number } | null {
  if (pieces[at]?.text !== '^') return null;
  return signed(pieces, at + 1) ?? { exponent: pieces[at + 1]?.text ?? '', end: at + 2 };
}

function signed(pieces: readonly Piece[], at: number): { exponent: string; end: number } | null {
  const text = pieces[at]?.text ?? '';
  if (/^-?\d+$/.test(text)) return { exponent: text, end: at + 1 };
  const next = pieces[at + 1]?.text ?? '';
  return /^[-+]$/.test(text) && whole.test(next)
    ? { exponent: `${text === '-' ? '-' : ''}${next}`, end: at + 2 }
    : null;
}

/** `× 10^5` behind a number. */
function timesTen(pieces: readonly Piece[], at: number): { exponent: number; end: number } | null {
  if (!/^[×x·*]$/.test(pieces[at]?.text ?? '') || pieces[at + 1]?.text !== '10') return null;
  const power = powerAt(pieces, at + 2);
  const exponent = Number(power?.exponent);
  return power && Number.isInteger(exponent) ? { exponent, end: power.end } : null;
}

/** `ten`, `twenty-one`, `two hundred`, `one third`, `two-thirds`, `half`, `twice`. */
function wordsAt(pieces: readonly Piece[], at: number): Value | null {
  const text = (i: number): string => pieces[i]?.text.toLowerCase() ?? '';
  const first = text(at);
  const begun = numberWords.get(first);
  if (begun === undefined) return lonely(first, at, pieces);
  const step = text(at + 1) === '-' ? 2 : 1;
  const second = numberWords.get(text(at + step));
  const joined = begun >= 20 && second !== undefined && second > 0 && second < 10;
  const value = joined ? begun + second : begun;
  const end = joined ? at + step + 1 : at + 1;
  const behind = text(end) === '-' ? end + 1 : end;
  const below = denominators.get(text(behind));
  if (below !== undefined) return { key: fraction(String(value), String(below)), loose: false, end: behind + 1 };
  const power = namedPower(text(behind));
  if (power !== null) return { key: decimal(String(value), power), loose: false, end: behind + 1 };
  return { key: decimal(String(value)), loose: first === 'one' || first === 'zero', end };
}

function lonely(word: string, at: number, pieces: readonly Piece[]): Value | null {
  if (word === 'half') return { key: '5e-1', loose: false, end: at + 1 };
  const power = namedPower(word);
  if (power !== null) return { key: decimal('1', power), loose: false, end: at + 1 };
  const before = pieces[at - 1]?.text.toLowerCase();
  const below = denominators.get(word);
  if (below !== undefined && (before === 'a' || before === 'an') && pieces[at + 1]?.text === 'of') {
    return { key: fraction('1', String(below)), loose: false, end: at + 1 };
  }
  return null;
}

/** The unit behind a number; a hyphen may stand between (`8-bit`). */
function unitAt(pieces: readonly Piece[], at: number): { unit: string | null; end: number } {
  const text = (i: number): string => pieces[i]?.text ?? '';
  const hyphen = text(at) === '-' && pieces[at + 1]?.glued === true;
  const place = hyphen ? at + 1 : at;
  if (text(place) === 'percentage' && /^points?$/.test(text(place + 1))) return { unit: 'point', end: place + 2 };
  if (text(place) === 'per' && text(place + 1) === 'cent') return { unit: '%', end: place + 2 };
  if (text(place) === '°' && text(place + 1) === 'C') return { unit: '°C', end: place + 2 };
  const unit = unitOf(text(place));
  // `3 × 4` and `3 x 4` are a product.
  if (unit === null || (unit === '×' && figures.test(text(place + 1)))) return { unit: null, end: at };
  if (unit === '%' && /^points?$/.test(text(place + 1))) return { unit: 'point', end: place + 2 };
  return { unit, end: place + 1 };
}
