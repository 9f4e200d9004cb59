import { type Claim, type Rule, saidElsewhere } from '../claim.ts';
import { directionsOf, isResult } from '../directions.ts';
import { isContent, isTerm, type Reading, share } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { isClaim } from '../words.ts';

/** A quote that shares less with its sentence carries something else. */
const CARRIES = 0.4;
/** A clause of which neither the quote nor any one sentence of the source has this share is nobody's. */
const CLAUSE = 0.5;
/** Words of a clause that must mean something before it is judged alone. */
const LEAST = 3;
const border = /^[,;:()—"]$/;
const link = /^(?:and|but|while|whereas|which|that|thereby|thus|because|although|by|with|without|yet)$/;

/** What nobody said: words that the source does not have, and clauses that no sentence of it carries. */
export const invented: Rule = (claim) => {
  const { said, quote } = claim;
  const content = said.tokens.filter(isContent);
  const fresh = content.filter((token) => isTerm(token) && !isKnown(token, claim));
  if (fresh.length > 0 && (fresh.length > 2 || fresh.length * 5 > content.length)) {
    return `the source has no “${fresh.map((token) => token.text).join('”, “')}”`;
  }
  if (content.length > 1 && share(said.content, quote) < CARRIES) return 'the quote says something else';
  const boast = said.tokens.findIndex((token, at) => isClaim(token.stem) && !isClaimed(claim, token, at));
  if (boast >= 0) return `the source does not claim “${said.tokens[boast]?.text}” of this`;
  const alone = clausesOf(said).find((clause) => isNobodys(clause, claim));
  return alone ? `no sentence of the source says “${alone.map((token) => token.text).join(' ')}”` : null;
};

/** Directions of results have a rule of their own. */
function isKnown({ stem, key, text }: Token, { source }: Claim): boolean {
  if (directionsOf(key).some(isResult)) return true;
  const { whole, people } = source;
  return whole.content.has(stem) || whole.keys.has(key) || whole.pairs.has(text.toLowerCase()) || people.has(key);
}

function isClaimed(claim: Claim, { stem }: Token, at: number): boolean {
  return (
    claim.quote.words.some((word) => word.stem === stem) || saidElsewhere(claim, at, (other) => other.stem === stem)
  );
}

function clausesOf({ tokens }: Reading): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (border.test(token.text) || (token.kind === 'word' && link.test(token.text))) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

function isNobodys(clause: readonly Token[], { quote, source }: Claim): boolean {
  const words = new Set(clause.filter(isTerm).map((token) => token.stem));
  if (words.size < LEAST) return false;
  return ![quote, ...source.sentences].some((reading) => share(words, reading) > CLAUSE);
}
