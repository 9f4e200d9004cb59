import { plainText } from '../../src/story/inline.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const level = '0123456789+-=()ni';
const script = new RegExp(`[${raised}]+`, 'g');

/** Prefixes that are written with and without a hyphen. */
const prefix =
  /(?<![\p{L}-])(anti|auto|bi|co|hyper|inter|intra|meta|micro|multi|non|over|post|pre|re|semi|sub|super|un|under)-(?=\p{Ll}{3})/giu;

/**
 * A text in the one form in which two texts are compared: TeX as Unicode, and one sign where typography has several.
 * `\frac{1}{3}`, ⅓ and 1/3 become `1/3`; `10^{-3}` and 10⁻³ become `10^-3`; `\times` and ✕ become ×.
 * @param text TeX text
 */
export function plainForm(text: string): string {
  return plainText(text)
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, ' ')
    .replace(script, (run) => `^${[...run].map((sign) => level[raised.indexOf(sign)]).join('')}`)
    .normalize('NFKC')
    .replace(/\u2044|\u2215/g, '/')
    .replace(/[‐‑‒−]/g, '-')
    .replace(/(?<=[\p{L}\p{N}%])–(?=[\p{L}\p{N}])/gu, '-')
    .replace(/[✕⨯╳]|(?<=\d)x(?=\d)/g, '×')
    .replace(/(?<![\d\p{L}])\.(?=\d)/gu, '0.')
    .replace(/[“”„«»]|''|``/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\^\{(-?\w+)\}/g, '^$1')
    .replace(/(?<=[A-Za-z])n't\b/g, ' not')
    .replace(/\bcannot\b/gi, 'can not')
    .replace(/\bwo not\b/g, 'will not')
    .replace(prefix, '$1')
    .replace(/\b(data)[- ](?=sets?\b)|\b(fine)[- ](?=tun)/gi, '$1$2')
    .replace(/\bthe (?:authors|researchers)\b/gi, 'we')
    .replace(/\s+/g, ' ')
    .trim();
}
