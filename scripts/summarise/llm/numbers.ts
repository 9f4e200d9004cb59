/** A run of digits with its separators; TeX writes the thousands' comma as `{,}`. */
const number = /\d+(?:(?:\{,\}|\\,|[.,'’])\d+)*/g;
/** Separators of thousands: `10,000` and `10{,}000`, not `0,5`. */
const thousands = /(?<=\d)(?:\{,\}|\\,|[,'’])(?=\d{3}(?!\d))/g;

/** The numbers of a text as they compare: `1,000` and `1000` are one. */
function numbersOf(text: string): string[] {
  return (text.match(number) ?? []).map((found) => {
    const plain = found.replace(thousands, '').replaceAll('{,}', '.').replaceAll(',', '.');
    return String(Number.isNaN(Number(plain)) ? plain : Number(plain));
  });
}

/** The first number of `text` that `source` does not have; null where it has them all. */
export function strayNumber(text: string, source: string): string | null {
  const known = new Set(numbersOf(source));
  return numbersOf(text).find((found) => !known.has(found)) ?? null;
}
