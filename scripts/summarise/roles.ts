import { cleanText } from '../../src/story/tex.ts';
import type { Statement } from './abstract.ts';
import { availability } from './cues.ts';
import { capitalised, withoutLeads } from './headline.ts';
import { needOf } from './reference.ts';

/** Sentences past these are hard to read alone. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 60;

/** What could change: said of the work itself. */
const effect =
  /\b(?:paves? the (?:way|road)|pav(?:es|ing) a (?:way|path)|opens? (?:up )?(?:the (?:door|way)|(?:a )?(?:new|promising)|(?:a )?path|avenues?)|has? (?:the )?potential to|have (?:important |direct |broad |practical |significant )?implications?|has (?:important |direct |broad |practical |significant )?implications?|implications? for|could (?:enable|help|improve|reduce|make|lead|support|inform|allow|change|benefit|accelerate|serve)|can (?:make|help|inform|guide|serve as|support|accelerate|lower|reduce the cost)|may (?:enable|help|inform|guide|make|reduce|offer|improve)|mak(?:es|ing) (?:it|them) (?:possible|practical|feasible|suitable|easier)|makes? [^,;.]{3,60} (?:possible|practical|feasible|accessible|easier)|enabl(?:es|ing) (?:the|new|practical|scalable|real-time|more|fast|efficient|reliable|robust|safe|accurate|researchers|practitioners|users|developers|clinicians)|lowers? the (?:barrier|cost)|reduc(?:es|ing) (?:the )?(?:cost|burden|need|reliance)|offers? (?:a |an )?(?:\w+ )?(?:path|route|foundation|blueprint|roadmap|guidance|practical)|provides? (?:a |an )?(?:\w+ )?(?:path|foundation|basis|blueprint|roadmap|guidance|practical guid\w+|actionable)|lays? the (?:foundation|groundwork)|step towards?|practitioners|suggest(?:s|ing)? that (?:future|practitioners|developers|policy|researchers))\b/i;

/** Nouns under which a paper speaks of all it found; the reader of its story knows what is meant. */
const findings =
  /^(?:these|our|the|this) (?:results?|findings?|insights|contributions|observations|work|paper|study|framework)\b/i;

/** What the work does not reach: of the work itself, not of earlier ones. */
const limit =
  /\b(?:(?:our|this|the proposed|the present|current) (?:\w+ )?(?:method|approach|analysis|study|results?|findings?|work|framework|model|theory|bounds?|evaluation|benchmark|system|algorithm)s?\b[^.;]{0,80}\b(?:(?:is|are) (?:limited|restricted|confined) to|limitations?|does not|do not|cannot|fails? (?:to|on|when|in|for)|only (?:for|when|if|applies)|struggles?|assumes?)|limitations? (?:of (?:our|this|the proposed)|include|are|remain)|(?:remains?|is|are) (?:left )?(?:an )?open(?: (?:question|problem)s?)?\b|(?:remains?|is|are) left (?:for|to|as) |we leave\b|left (?:to|for|as) future (?:work|research)|future work (?:is|should|will|must|includes?)|we (?:do not|don't|cannot|make no) (?:claim|address|consider|prove|evaluate|test|study|cover|observe|find|resolve|establish|model|treat)|further (?:work|research|study|validation|investigation) is (?:needed|required|necessary)|(?:should|must) be (?:interpreted|read|treated) (?:with|as)|caveats?|no (?:single )?(?:method|model|approach) (?:dominates|is best|performs best)|does not (?:generali[sz]e|transfer|scale|hold|extend)|breaks? down|still (?:fails?|struggles?|lags?|falls? short)|exploratory|not (?:yet )?clinically validated)\b/i;

/** Why the subject matters. */
const stakes =
  /\b(?:(?:is|are|remains?|has become|have become|becomes?) (?:\w+ )?(?:critical|crucial|essential|vital|indispensable|imperative|paramount|fundamental|central|pivotal|life-saving|a cornerstone|a prerequisite|a leading cause|among the leading causes)\b|matters? (?:for|because|in|when)|high-stakes|safety-critical|underpins?|at stake)\b/i;

/** Sentence that says what could change because of the work; the last one that does, null where none does. */
export function impactOf(statements: readonly Statement[]): Statement | null {
  return statements.filter((s) => effect.test(s.text) && stands(s, findings)).at(-1) ?? null;
}

/** Sentences about what the work does not reach, at most two. */
export function limitsOf(statements: readonly Statement[]): Statement[] {
  return statements
    .filter((s) => limit.test(s.text))
    .map(untied)
    .filter((s) => stands(s, findings))
    .slice(0, 2);
}

/** Sentence that says why the subject matters at all, null where none does. */
export function stakesOf(statements: readonly Statement[]): Statement | null {
  return statements.find((s) => stakes.test(s.text) && stands(s, null)) ?? null;
}

/** Whether a sentence can be read alone. */
export function stands({ text }: Statement, but: RegExp | null): boolean {
  const count = text.split(' ').length;
  if (count < FEWEST_WORDS || count > MOST_WORDS || availability.test(text) || text.endsWith('?')) return false;
  return needOf(text) === 'nothing' || (but?.test(text) ?? false);
}

/** The sentence without what ties it to the one before, its first letter a capital; as it is where nothing does. */
export function untied(statement: Statement): Statement {
  if (needOf(statement.text) === 'nothing') return statement;
  const quote = withoutLeads(statement.quote);
  return quote === statement.quote ? statement : { ...statement, quote, text: capitalised(cleanText(quote)) };
}
