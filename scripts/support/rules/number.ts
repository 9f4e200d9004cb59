import { firstFault, type Rule, saidElsewhere } from '../claim.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';

/** Every number is there with its unit: in the quote, or in a sentence of the source that says the same. */
export const number: Rule = (claim) =>
  firstFault(claim, (token, at) => {
    if (token.kind !== 'number' || token.loose) return null;
    const has = (reading: Reading): boolean => reading.tokens.some((other) => isSame(token, other));
    if (has(claim.quote) || saidElsewhere(claim, at, (other) => isSame(token, other))) return null;
    const bare = (reading: Reading): boolean => reading.keys.has(token.key);
    if (bare(claim.quote)) return `the unit of ${token.text} is another one in the source`;
    return bare(claim.source.whole)
      ? `${token.text} stands elsewhere in the source, of something else`
      : `${token.text} is not in the source`;
  });

function isSame(token: Token, other: Token): boolean {
  if (other.kind !== 'number' || other.key !== token.key) return false;
  return token.unit === null || token.unit === other.unit || token.unit === other.shared;
}
