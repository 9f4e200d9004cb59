import { type Claim, firstFault, type Rule, saidElsewhere } from '../claim.ts';
import { directionsOf } from '../directions.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { isEveryday, isFunctionWord, isTelling } from '../words.ts';

/** Every name is there: of a method, a data set, a person. One from beyond the quote must be the work's own or said there of the same. */
export const name: Rule = (claim) =>
  firstFault(claim, (token, at) => {
    if (!isNamed(token, claim)) return null;
    const has = (reading: Reading): boolean => hasName(reading, claim, token, at);
    if (has(claim.quote)) return null;
    const { source } = claim;
    if (source.people.has(token.key)) return null;
    if (!has(source.whole)) return `“${token.text}” is not in the source`;
    const title = source.sentences[0];
    if ((title && has(title)) || saidElsewhere(claim, at, (other) => other.key === token.key)) return null;
    return `“${token.text}” stands elsewhere in the source, of something else`;
  });

/** A capital at a sentence's start is a name where the source does not have it as a word. */
function isNamed(token: Token, { source }: Claim): boolean {
  if (token.kind !== 'word' || token.text.length < 2) return false;
  if (token.name) return !isFunctionWord(token.text);
  if (!token.first || isFunctionWord(token.text) || isTelling(token.stem) || isEveryday(token.key, token.stem))
    return false;
  if (directionsOf(token.key).length > 0) return false;
  return /^\p{Lu}/u.test(token.text) && !source.whole.content.has(token.stem);
}

function hasName(reading: Reading, { said }: Claim, { key, stem, text }: Token, at: number): boolean {
  if (isFunctionWord(text.toLowerCase())) return reading.words.some((word) => word.text === text);
  const pair = (first: string | undefined, second: string | undefined): boolean =>
    reading.keys.has(`${first ?? ''}${second ?? ''}`.toLowerCase().replace(/[-.]/g, ''));
  const { tokens } = said;
  return (
    reading.keys.has(key) ||
    reading.content.has(stem) ||
    reading.pairs.has(text.toLowerCase().replace(/[-.]/g, '')) ||
    pair(text, word(tokens, at, 1)) ||
    pair(word(tokens, at, -1), text)
  );
}

/** The word before or behind a place, a hyphen passed over. */
function word(tokens: readonly Token[], at: number, step: 1 | -1): string | undefined {
  const next = tokens[at + step];
  return next?.text === '-' ? tokens[at + 2 * step]?.text : next?.text;
}
