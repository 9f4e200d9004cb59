import { nextDue, punctuality } from '../../src/schemas/due.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import { closingTable } from './run.ts';

/** What a run and its edition came to. */
export interface RunReport {
  /** `late` the run went well and the edition that is due is not there; `failed` the run did not go well. */
  readonly state: 'well' | 'late' | 'failed';
  /** One line. */
  readonly title: string;
  /** Markdown, with the title as its heading. */
  readonly text: string;
}

/** What a report is made from. */
export interface Ran {
  /** The newest edition; null before the first one. */
  readonly edition: Edition | null;
  /** Minute of the day at which editions are due, `HH:MM` UTC. */
  readonly due: string;
  readonly now: Date;
  /** Whether all steps before the report went well. */
  readonly ok: boolean;
  /** What the run printed. */
  readonly log: string;
}

/** Last lines of a failed run's log that are shown. */
const LINES = 30;

/** The report of a run: for a page of the CI, and for the issue that it opens where something is wrong. */
export function runReport({ edition, due, now, ok, log }: Ran): RunReport {
  const dueAt = edition && nextDue(edition.date, due);
  const late = dueAt !== null && punctuality(Date.parse(dueAt), now.getTime()) !== 'due';
  const state = ok ? (late ? 'late' : 'well') : 'failed';
  const title = titleOf(state, edition, dueAt);
  const newest = edition
    ? `The newest edition is of ${edition.date}, made ${edition.made}.`
    : 'There is no edition yet.';
  const next = dueAt === null ? '' : ` The next one ${late ? 'was' : 'is'} due ${dueAt}.`;
  const said = ok ? [] : ['The run ended with', fenced(log.trimEnd().split('\n').slice(-LINES).join('\n'))];
  const table = edition ? ['The newest edition:', fenced(closingTable(edition))] : [];
  return { state, title, text: [`# ${title}`, `${newest}${next}`, ...said, ...table].join('\n\n') };
}

function titleOf(state: RunReport['state'], edition: Edition | null, due: string | null): string {
  if (state === 'failed') return 'The morning’s run failed';
  if (state === 'late') return `The edition that was due ${due?.slice(0, 10)} is late`;
  return edition ? `Edition of ${edition.date}` : 'No edition yet';
}

/** Text that came from outside, so that none of it is markup or calls anybody: its fence is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
