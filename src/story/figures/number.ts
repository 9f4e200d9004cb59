const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A value of a picture in words: three significant digits, `12,300`, `0.0877`, `−1.5`, `2.5 × 10⁶`. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'none';
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  const text = size !== 0 && (size >= 1e7 || size < 1e-3) ? scientific(size) : grouped(size);
  return rounded < 0 ? `−${text}` : text;
}

const grouped = (size: number): string => String(size).replace(/\B(?=(?:\d{3})+$)(?<!\.\d*)/g, ',');

function scientific(size: number): string {
  const [mantissa = '', power = ''] = size.toExponential().split('e');
  const exponent = power
    .replace(/[+-]/, (sign) => (sign === '-' ? '⁻' : ''))
    .replace(/\d/g, (digit) => raised[+digit] ?? '');
  return mantissa === '1' ? `10${exponent}` : `${mantissa} × 10${exponent}`;
}
