import type { Claim, Rule } from '../claim.ts';
import { isContent, type Reading, share } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { isFunctionWord } from '../words.ts';

/** Words that turn what follows into its opposite. */
const negators =
  /^(?:not|no|never|without|neither|nor|none|nothing|fail(?:s|ed|ing)?|lack(?:s|ed|ing)?|unable|hardly|barely|rarely|seldom)$/i;
/** `not only … but`, `not necessarily`, `whether or not`, `no matter`, `No. 3` turn nothing. */
const turnsNothing = /^(?:only|just|merely|simply|necessarily|matter|\.)$/i;
/** Content words behind a negator that it reaches, and tokens within which they must come. */
const WORDS = 3;
const REACH = 8;
/** Signs that end what a negator reaches. */
const bound = /^[,;:()—."]$/;
/** A sentence with this share of the quote's words says all that the quote says. */
const COVERS = 0.8;

/** A negator with the words it turns, the nearest first. */
interface Negation {
  readonly at: number;
  readonly scope: readonly string[];
}

/** What is denied is denied in the source as well, and what the quote denies is not asserted. */
export const negation: Rule = (claim) => {
  const ours = negationsOf(claim.said);
  const theirs = negationsOf(claim.quote);
  const added = ours.find((one) => isAdded(claim, one, ours, theirs));
  if (added) return `it denies what the source does not: “${excerpt(claim.said, added.at)}”`;
  const dropped = theirs.find((one) => asserts(claim, one));
  if (dropped) return `the source denies it: “${excerpt(claim.quote, dropped.at)}”`;
  const copies = claim.quoted && share(claim.quote.content, claim.said) >= COVERS;
  const kept = theirs.filter(({ scope }) => scope.some((word) => occurrences(claim.said, word).length > 0));
  return copies && ours.length < kept.length ? 'a denial of the source is missing' : null;
};

function negationsOf({ tokens }: Reading): Negation[] {
  return tokens.flatMap((token, at) => (isNegator(tokens, at, token) ? [{ at, scope: scopeOf(tokens, at) }] : []));
}

function isNegator(tokens: readonly Token[], at: number, { text, kind }: Token): boolean {
  const next = tokens[at + 1]?.text ?? '';
  if (kind !== 'word' || !negators.test(text) || turnsNothing.test(next)) return false;
  return tokens[at - 1]?.text !== 'or' || text.toLowerCase() !== 'not';
}

function scopeOf(tokens: readonly Token[], at: number): string[] {
  const scope: string[] = [];
  for (const token of tokens.slice(at + 1, at + 1 + REACH)) {
    if (bound.test(token.text) || scope.length === WORDS) break;
    if (isMeant(token)) scope.push(token.stem);
  }
  return scope;
}

/** Telling words count here: `does not provide` is not `provides`. */
const isMeant = (token: Token): boolean =>
  isContent(token) || token.kind === 'number' || (token.kind === 'word' && !isFunctionWord(token.text));

/** Whether the quote denies less than the sentence: it says the same word without denial, or denies it once and not twice. */
function isAdded(claim: Claim, one: Negation, ours: readonly Negation[], theirs: readonly Negation[]): boolean {
  const [head] = one.scope;
  if (head === undefined) return theirs.length < ours.length;
  const there = theirs.filter((other) => one.scope.some((word) => other.scope.includes(word)));
  if (there.length > 0) return turning(ours, head) > Math.max(1, turning(theirs, head));
  return occurrences(claim.quote, head).length > 0 || !deniedElsewhere(claim, one);
}

const turning = (negations: readonly Negation[], word: string): number =>
  negations.filter(({ scope }) => scope.includes(word)).length;

function deniedElsewhere({ source }: Claim, one: Negation): boolean {
  return source.sentences.some((sentence) => {
    const others = negationsOf(sentence);
    return others.some(
      (other) => one.scope.filter((word) => other.scope.includes(word)).length >= Math.min(2, one.scope.length),
    );
  });
}

/** Whether the sentence says a word that the quote only has denied, and does not deny it. */
function asserts({ said, quote }: Claim, { scope }: Negation): boolean {
  const [head] = scope;
  if (head === undefined) return false;
  const free = occurrences(quote, head).some((at) => !isDenied(quote, at));
  if (free) return false;
  const here = occurrences(said, head);
  return here.length > 0 && here.every((at) => !isDenied(said, at));
}

function occurrences({ tokens }: Reading, word: string): number[] {
  return tokens.flatMap((token, at) => (token.stem === word ? [at] : []));
}

function isDenied(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return negationsOf(reading).some(
    (one) => one.at < at && at <= one.at + REACH && one.scope.includes(tokens[at]?.stem ?? ''),
  );
}

function excerpt({ tokens }: Reading, at: number): string {
  return tokens
    .slice(at, at + 4)
    .map((token) => token.text)
    .join(' ');
}
