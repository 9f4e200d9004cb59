import { type Claim, firstFault, type Rule, saidElsewhere } from '../claim.ts';
import { carries, type Direction, directionsOf, isResult, withoutOpposite } from '../directions.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';

/** What goes up, is better or comes first does so in the source: the other side of the same axis is no support. */
export const direction: Rule = (claim) =>
  firstFault(claim, (token, at) => {
    if (token.kind !== 'word') return null;
    const said = directionsOf(token.key);
    if (said.length === 0 || said.some((one) => isSupported(claim, at, one))) return prefixed(claim, token);
    const against = said.map((one) => oppositeIn(claim.quote, one)).find((word) => word !== null);
    return against
      ? `it says “${token.text}” where the source says “${against}”`
      : `the source does not say “${token.text}” of this`;
  });

function isSupported(claim: Claim, at: number, one: Direction): boolean {
  const { quote } = claim;
  if (sideIn(quote, one).length > 0) return true;
  if (oppositeIn(quote, one) !== null) return false;
  const isCarried = (other: Token): boolean => directionsOf(other.key).some((way) => carries(way, one));
  return !isResult(one) || quote.tokens.some(isCarried) || saidElsewhere(claim, at, isCarried);
}

/** Places at which a text says a direction. */
function sideIn({ tokens }: Reading, { axis, side }: Direction): number[] {
  return tokens.flatMap((token, at) => (says(token, { axis, side }) ? [at] : []));
}

const says = (token: Token, { axis, side }: Direction): boolean =>
  directionsOf(token.key).some((other) => other.axis === axis && other.side === side);

/** The word by which a text says the opposite direction. */
function oppositeIn(reading: Reading, { axis, side }: Direction): string | null {
  const [at] = sideIn(reading, { axis, side: side === 0 ? 1 : 0 });
  return at === undefined ? null : (reading.tokens[at]?.text ?? null);
}

/** `unstable` where the quote has `stable` only, and the other way round. */
function prefixed({ quote, source }: Claim, { key, stem, text }: Token): string | null {
  if (source.whole.keys.has(key) || source.whole.content.has(stem)) return null;
  const bare = withoutOpposite(key);
  const turned = bare !== null && quote.content.has(bare);
  const fault = `it says “${text}”, which is the opposite of the source’s word`;
  if (turned) return fault;
  return quote.tokens.some((token) => token.kind === 'word' && withoutOpposite(token.key) === stem) ? fault : null;
}
