/** Combining mark of each TeX accent command (LaTeX2e: text accents, and the T1 ones). */
const marks: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '.': '\u0307',
  '=': '\u0304',
  '^': '\u0302',
  '`': '\u0300',
  b: '\u0331',
  c: '\u0327',
  d: '\u0323',
  f: '\u0311',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  u: '\u0306',
  v: '\u030C',
  '~': '\u0303',
};

/** Letters that TeX writes as a command of their own. */
const letters: Readonly<Record<string, string>> = {
  AA: 'Å',
  AE: 'Æ',
  DH: 'Ð',
  DJ: 'Đ',
  L: 'Ł',
  NG: 'Ŋ',
  O: 'Ø',
  OE: 'Œ',
  SS: 'ẞ',
  TH: 'Þ',
  aa: 'å',
  ae: 'æ',
  dh: 'ð',
  dj: 'đ',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  ng: 'ŋ',
  o: 'ø',
  oe: 'œ',
  ss: 'ß',
  th: 'þ',
};

const names = Object.keys(letters).join('|');
// `{\o}`, `\o{}`, `\o ` before a letter, `\o`; never the start of a longer name (`\omega`).
const letter = new RegExp(String.raw`\{\\(${names})(?:\{\}|\s)*\}|\\(${names})(?:\{\}|(?![A-Za-z])[ \t]?)`, 'g');
// `\i` or one letter, in braces or not. A symbol accent needs no space; a letter accent needs braces or a space.
const base = String.raw`\\?[A-Za-z\u00C0-\u024F\u1EA0-\u1EF9]`;
const grouped = String.raw`\s*\{\s*(${base})\s*\}`;
const symbol = new RegExp(
  String.raw`\\(["'.=^\`~])(?:${grouped}|\s*(\\[ij](?![A-Za-z])|[A-Za-z\u00C0-\u024F\u1EA0-\u1EF9]))`,
  'g',
);
const named = new RegExp(String.raw`\\([bcdfHkruv])(?:${grouped}|\s+(\\[ij](?![A-Za-z])|[A-Za-z]))`, 'g');
// `G{ö}del`: braces that only held an accent in its place. Those of an argument (`\emph{é}`) stay.
const lonely = /(?<!\\[A-Za-z]+\*?|[\]}])\{([^\P{L}A-Za-z]\p{M}*)\}/gu;

/** One accented letter; a dotless i or j under a mark above is the plain letter in Unicode. */
function accented(_: string, mark: string, inBraces: string | undefined, bare: string | undefined): string {
  const name = (inBraces ?? bare ?? '').replace(/^\\/, '');
  return (name + (marks[mark] ?? '')).normalize('NFC');
}

/** Accents from the inside out: `\~{\^e}` needs two rounds; more than three marks on a letter are nobody's name. */
function decodeMarks(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3; round += 1) {
    const next = decoded.replace(symbol, accented).replace(named, accented);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

/**
 * TeX accents and letters in `text` as Unicode: `Erd\H{o}s` → `Erdős`, `{\"o}` → `ö`, `\o` → `ø`. Text without them
 * comes back as it is. For text, not for formulas (`\b`, `\c` and `\v` before a space mean other things there).
 */
export function decodeAccents(text: string): string {
  if (!text.includes('\\')) return text;
  const decoded = decodeMarks(text).replace(letter, (_, inBraces, bare) => letters[inBraces ?? bare] ?? '');
  return decoded === text ? text : decoded.replace(lonely, '$1');
}
