import type { Rule } from '../claim.ts';
import { plainForm } from '../plain.ts';
import { squeeze } from '../source.ts';

const quoted = /"([^"]{2,400})"|(?<![\p{L}\p{N}])'([^']{2,400})'(?![\p{L}\p{N}])/gu;
const edge = /^[.,;:!?]+|[.,;:!?]+$/g;

/** What stands between quotation marks is in the source, word for word. */
export const quotation: Rule = ({ text, source }) => {
  for (const [, double, single] of plainForm(text).matchAll(quoted)) {
    const words = (double ?? single ?? '').trim();
    if (!source.squeezed.includes(squeeze(words).replace(edge, ''))) return `the source does not say “${words}”`;
  }
  return null;
};
