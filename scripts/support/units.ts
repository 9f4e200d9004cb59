/** Units by their one form: what stands behind a number and changes what it says. */
const table: Readonly<Record<string, string>> = {
  '%': '% percent pct',
  point: 'point points pp pts',
  '×': '× x X fold times',
  ms: 'ms msec millisecond milliseconds',
  μs: 'μs us microsecond microseconds',
  ns: 'ns nanosecond nanoseconds',
  s: 's sec secs second seconds',
  min: 'min mins minute minutes',
  h: 'h hr hrs hour hours',
  day: 'day days',
  week: 'week weeks',
  month: 'month months',
  year: 'year years yr yrs',
  Hz: 'Hz hertz',
  kHz: 'kHz',
  MHz: 'MHz',
  GHz: 'GHz',
  bit: 'bit bits',
  byte: 'byte bytes',
  KB: 'KB kB KiB kilobyte kilobytes',
  MB: 'MB MiB megabyte megabytes',
  GB: 'GB GiB gigabyte gigabytes',
  TB: 'TB TiB terabyte terabytes',
  token: 'token tokens',
  parameter: 'parameter parameters params param',
  FLOP: 'FLOP FLOPs FLOPS flops',
  fps: 'fps FPS',
  dB: 'dB decibel decibels',
  nm: 'nm nanometre nanometres nanometer nanometers',
  μm: 'μm um micrometre micrometres micrometer micrometers micron microns',
  mm: 'mm millimetre millimetres millimeter millimeters',
  cm: 'cm centimetre centimetres centimeter centimeters',
  m: 'm metre metres meter meters',
  km: 'km kilometre kilometres kilometer kilometers',
  mg: 'mg milligram milligrams',
  g: 'g gram grams',
  kg: 'kg kilogram kilograms',
  W: 'W watt watts',
  kW: 'kW kilowatt kilowatts',
  MW: 'MW megawatt megawatts',
  mW: 'mW milliwatt milliwatts',
  J: 'J joule joules',
  kJ: 'kJ',
  mJ: 'mJ',
  eV: 'eV',
  meV: 'meV',
  keV: 'keV',
  GeV: 'GeV',
  '°': '° degree degrees deg',
  '°C': '°C',
  $: '$ USD dollar dollars',
  th: 'st nd rd th',
};

const forms = new Map(
  Object.entries(table).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
);

/** The unit that a word names, null where it names none. Case counts in symbols (`mW`, `MW`), not in words. */
export function unitOf(word: string): string | null {
  return forms.get(word) ?? (word.length > 3 ? (forms.get(word.toLowerCase()) ?? null) : null);
}

/** Powers of ten behind a number: letters that are glued to it, and words. */
const powers: Readonly<Record<string, number>> = {
  k: 3,
  K: 3,
  M: 6,
  B: 9,
  b: 9,
  T: 12,
};
const named: Readonly<Record<string, number>> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };

/** Power of ten that letters glued to a number stand for: `7B`, `10k`. */
export function gluedPower(letters: string): number | null {
  return Object.hasOwn(powers, letters) ? (powers[letters] ?? null) : null;
}

/** Power of ten that a word behind a number stands for: `7 billion`. */
export function namedPower(word: string): number | null {
  const small = word.toLowerCase();
  return Object.hasOwn(named, small) ? (named[small] ?? null) : null;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Number words up to ninety: the value of `ten` is 10. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...small.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 10 * (i + 2)] as const),
  ['dozen', 12],
]);

/** What a fraction is called below its line. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ...'third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .flatMap((word, i) => [[word, i + 3] as const, [`${word}s`, i + 3] as const]),
  ['quarter', 4],
  ['quarters', 4],
]);

const beginning = [...numberWords.keys(), ...denominators.keys(), ...Object.keys(named)];
const begins = new Set(beginning.flatMap((word) => [word, word.replace(/^./, (letter) => letter.toUpperCase())]));

/** Whether a number can begin with this word at all: most words are done with by this. */
export const beginsNumber = (word: string): boolean => begins.has(word);
