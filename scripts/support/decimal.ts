/** Where `Number` would round, digits must not: numbers are compared as text. */

/**
 * A decimal in its one form, digits and a power of ten: `1,000` and `1e3` are `1e3`, `0.50` is `5e-1`, `0` is `0`.
 * @param text digits with an optional sign, thousands separators and decimal point
 * @param shift power of ten that it is multiplied by
 */
export function decimal(text: string, shift = 0): string {
  const bare = text.replace(/[,\s]/g, '');
  const sign = bare.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = bare.replace(/^-/, '').split('.');
  const digits = (whole + part).replace(/^0+/, '');
  if (digits === '') return '0';
  const kept = digits.replace(/0+$/, '');
  return `${sign}${kept}e${shift - part.length + digits.length - kept.length}`;
}

/** A fraction in its one form: a decimal where it is one (`1/2` is 0.5), else in lowest terms (`2/6` is `1/3`). */
export function fraction(above: string, below: string): string {
  const [a, b] = [BigInt(above), BigInt(below)];
  if (b === 0n) return `${above}/${below}`;
  const shared = gcd(a < 0n ? -a : a, b);
  const [top, bottom] = [a / shared, b / shared];
  const places = finitePlaces(bottom);
  if (places === null) return `${top}/${bottom}`;
  return decimal(String((top * 10n ** BigInt(places)) / bottom), -places);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Decimal places that 1/n needs; null where it does not end. */
function finitePlaces(n: bigint): number | null {
  let places = 0;
  let rest = n;
  for (; rest % 10n === 0n; rest /= 10n) places += 1;
  for (const base of [2n, 5n]) for (; rest % base === 0n; rest /= base) places += 1;
  return rest === 1n ? places : null;
}
