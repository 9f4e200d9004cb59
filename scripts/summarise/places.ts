import type { Statement } from './abstract.ts';
import * as cues from './cues.ts';

/** Place of the first sentence that puts something forward, else that says what the authors do; -1 where none does. */
export function firstContribution(statements: readonly Statement[]): number {
  const index = statements.findIndex(({ text }) => cues.proposes.test(text));
  return index >= 0 ? index : statements.findIndex(({ text }) => cues.studies.test(text) || cues.weDo.test(text));
}

/** Places of the sentences that speak of the authors or their paper. */
export function ownStatements(statements: readonly Statement[]): number[] {
  return statements.flatMap(({ text }, at) => (cues.own.test(text) ? [at] : []));
}
