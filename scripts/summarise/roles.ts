import { cleanText } from '../../src/story/tex.ts';
import type { Statement } from './abstract.ts';
import { availability } from './cues.ts';
import { capitalised, withoutLeads } from './headline.ts';
import { needOf } from './reference.ts';

/** Sentences past these are hard to read alone. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 60;

const alternatives = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'i');

/** What could change: said of the work itself. */
const effect = alternatives(
  String.raw`\b(?:paves?|paving) (?:the|a) (?:way|road|path)\b|\bopens? (?:up )?(?:the (?:door|way)|(?:a )?(?:new|promising)|(?:a )?path|avenues?)\b`,
  String.raw`\b(?:has|have) (?:\w+ )?(?:potential to|implications)\b|\bimplications? (?:for|beyond)\b`,
  String.raw`\b(?:could|may|might) (?:\w+ )?(?:enable|help|improve|reduce|make|lead|support|inform|allow|change|benefit|accelerate|guide|offer)\b`,
  String.raw`\bcan (?:make|help|inform|guide|serve as|accelerate|lower|reduce the (?:cost|need)|be (?:deployed|used) (?:in|by|to|with|without))\b`,
  String.raw`\bmak(?:es|ing) (?:it|them) (?:possible|practical|feasible|suitable|easier|accessible)\b|\bmak(?:es|ing) [^,;.]{3,60} (?:possible|practical|feasible|accessible|easier)\b`,
  String.raw`\benabl(?:es?|ing) (?:the )?(?:new|practical|scalable|real-time|real-world|deployment|integration|researchers|practitioners|users|developers|clinicians)\b`,
  String.raw`\b(?:lower(?:s|ing) the (?:barrier|cost)|reduc(?:es|ing) (?:the )?(?:costs?|burden|need|reliance))\b`,
  String.raw`\b(?:offer|provide|lay)s? (?:a |an |the )?(?:\w+,? )?(?:\w+ )?(?:path|pathway|route|foundation|groundwork|basis|blueprint|roadmap|guidance|guidelines|recipe|step toward)`,
  String.raw`^(?:these|our|the) (?:\w+ )?(?:results|findings|insights) (?:\w+ )?(?:suggest|imply|highlight|underscore|challenge|call|point|motivate|open|position|establish)`,
);

/** What looks like an effect and tells none: a hope, how something is built, what an ablation shows, what may go wrong. */
const promise =
  /\b(?:we (?:hope|discuss|believe|evaluate|introduce|propose|study)|discuss(?:es)? (?:the )?implications|foundations? (?:showing|of)|(?:is|are|was|were) (?:\w+ly )?(?:built|collected|constructed|designed|generated)|ablations?|serves? as (?:a|an|the) (?:input|prior|source|teacher))\b|, but\b|\bhowever\b/i;

/** Nouns under which a paper speaks of all it found; the reader of its story knows what is meant. */
const findings =
  /^(?:these|our|the|this) (?:\w+ )?(?:results?|findings?|insights|contributions|observations|work|paper|study|framework)\b/i;

const ours = String.raw`\b(?:our|this|the proposed|the present|the current) (?:\w+ )?(?:method|approach|analysis|study|results?|findings?|work|framework|model|theory|theorem|bounds?|evaluation|benchmark|dataset|system|algorithm|proof)s?`;

/** What the work does not reach: of the work itself, not of earlier ones. */
const limit = alternatives(
  String.raw`${ours} (?:\w+ ){0,2}(?:limited|restricted|confined) to\b`,
  String.raw`${ours} (?:\w+ )?(?:cannot|fails? to|only (?:applies|apply|holds?|works?|covers?)|struggles?|assumes?)\b`,
  String.raw`${ours} (?:does|do) not (?:\w+ )?(?:generali[sz]e|handle|cover|scale|extend|address|guarantee|apply|support|account|hold|consider|transfer|resolve|imply)\b`,
  String.raw`\blimitations? of (?:our|this|the proposed|the present)\b|\b(?:main|key|one|primary) limitation (?:is|remains)\b|^limitations include\b`,
  String.raw`\bwe (?:do not|don't|cannot) (?:claim|address|consider|prove|evaluate|test|study|cover|resolve|establish|model|know)\b|\bwe make no claim\b`,
  String.raw`\bwe leave\b|\bleft (?:to|for|as) (?:future|further)\b|\bleav(?:es|ing) [^.;]{3,80} open\b(?!-)|\bfuture work (?:is|should|will|must|includes?|needs?)\b`,
  String.raw`\bremains? (?:an? )?(?:\w+ )?open\b(?!-)|\bopen (?:questions?|problems?) (?:remain|is|are)\b`,
  String.raw`\bfurther (?:work|research|study|validation|investigation|evaluation) (?:is|are|remains) (?:needed|required|necessary)\b`,
  String.raw`\bnot (?:yet )?(?:been )?(?:clinically|externally|prospectively) validated\b|\bshould be interpreted (?:with|as)\b|\bnegative results?\b`,
);

/** A sentence that begins so tells what others left open. */
const ofOthers = /^(?:although|while|despite|existing|previous|prior|earlier)\b/i;

/** Why the subject matters: for what it is needed. */
const stakes =
  /^[^,;]*\b(?:is|are|remains?) (?:\w+ )?(?:critical|crucial|essential|vital|indispensable|imperative|paramount|fundamental|central|pivotal) (?:for|to|in|because|when)\b|\bunderpins?\b|\bleading cause\b/i;

/** What the sentence's subject belongs to stands elsewhere, or the sentence concludes from another: `Its causes are thus crucial`. */
const leansOn = /^[^,;]*?\b(?:its|their|this|these|those|such|them|thus|hence|therefore|the literature)\b/i;

/** A sentence on why the subject matters that goes on to what is wrong is about the problem. */
const turn = /^(?:while|although|though|despite)\b|\b(?:yet|but|however|plagued|challeng\w+|remains?)\b/i;

/** Sentence that says what could change because of the work; the last one that does, null where none does. */
export function impactOf(statements: readonly Statement[]): Statement | null {
  return statements.filter((s) => effect.test(s.text) && !promise.test(s.text) && stands(s, findings)).at(-1) ?? null;
}

/** Sentences about what the work does not reach, at most two. */
export function limitsOf(statements: readonly Statement[]): Statement[] {
  return statements
    .filter((s) => limit.test(s.text))
    .map(untied)
    .filter((s) => !ofOthers.test(s.text) && stands(s, findings))
    .slice(0, 2);
}

/** Sentence that says why the subject matters at all, null where none does. */
export function stakesOf(statements: readonly Statement[]): Statement | null {
  return (
    statements.find((s) => stakes.test(s.text) && !turn.test(s.text) && !leansOn.test(s.text) && stands(s, null)) ??
    null
  );
}

/** Whether a sentence can be read alone. */
export function stands({ text, need }: Statement, but: RegExp | null): boolean {
  const count = text.split(' ').length;
  if (count < FEWEST_WORDS || count > MOST_WORDS || availability.test(text) || text.endsWith('?')) return false;
  return need === 'nothing' || (but?.test(text) ?? false);
}

/** The sentence without what ties it to the one before, its first letter a capital; as it is where nothing does. */
export function untied(statement: Statement): Statement {
  if (statement.need === 'nothing') return statement;
  const quote = withoutLeads(statement.quote);
  if (quote === statement.quote) return statement;
  const text = capitalised(cleanText(quote));
  return { ...statement, quote, text, need: needOf(text) };
}
