import { type FetchOptions, fetchSources } from '../fetch/fetch.ts';
import type { Entry, Outcome, RawFeed, Source, Warning } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { latexmlPaper } from '../theory/paper/latexml.ts';
import { type Paper, PaperError } from '../theory/paper/paper.ts';
import { texPaper } from '../theory/paper/tex.ts';
import { sourceFiles } from './archive.ts';

/** What was read, by entry id; null for a paper that was to be read and could not be had. */
export type Papers = ReadonlyMap<string, Paper | null>;

/** How papers are asked for. */
export interface PapersOptions extends FetchOptions {
  /** `https://arxiv.org`, or what stands in for it. */
  readonly base: string;
  /** Whether that may be on this machine or in this network. */
  readonly allowPrivateNetwork: boolean;
  /** Called before each paper with how many came before it. */
  readonly onPaper?: (before: number) => void;
}

/** Failures in a row, other than "there is none", after which nobody is asked any more in this run. */
const PATIENCE = 2;

/** A form in which arXiv has a paper, and how it is read. */
interface Form {
  readonly path: string;
  readonly name: string;
  readonly read: (body: Uint8Array) => Paper | Promise<Paper>;
}

const forms: readonly Form[] = [
  { path: 'html', name: 'HTML', read: (body) => latexmlPaper(new TextDecoder().decode(body)) },
  { path: 'e-print', name: 'source', read: async (body) => texPaper(await sourceFiles(body)) },
];

/**
 * Reads papers, one after the other: the HTML that arXiv makes, else the TeX source. A version never changes, so that what
 * is in the cache is not asked for again. Nothing is thrown: a paper that cannot be had or read is null and has a warning.
 */
export async function readPapers(entries: readonly Entry[], options: PapersOptions): Promise<Outcome<Papers>> {
  const papers = new Map<string, Paper | null>();
  const warnings: Warning[] = [];
  let failures = 0;
  for (const entry of entries) {
    options.onPaper?.(papers.size);
    const silent = failures >= PATIENCE;
    const { paper, faults, unreachable } = await readPaper(entry, silent ? { ...options, offline: true } : options);
    failures += unreachable ? 1 : 0;
    if (!unreachable && !silent) failures = 0;
    papers.set(entry.id, paper);
    if (paper !== null) continue;
    const why = silent ? 'not asked for, as nobody answered before' : faults.join('; ');
    warnings.push({ stage: 'theory', id: sourceId(entry), message: messageOf(why) });
  }
  return { value: papers, warnings };
}

function messageOf(why: string): string {
  return `its theorems could not be read (${why}): the card goes by the abstract`;
}

interface Read {
  readonly paper: Paper | null;
  readonly faults: readonly string[];
  /** Whether the last failure was that nobody answered. */
  readonly unreachable: boolean;
}

async function readPaper(entry: Entry, options: PapersOptions): Promise<Read> {
  const kept = await tryForms(entry, { ...options, offline: true });
  if (kept.paper !== null) return kept;
  return options.offline ? { paper: null, faults: ['no copy is kept'], unreachable: false } : tryForms(entry, options);
}

async function tryForms(entry: Entry, options: PapersOptions): Promise<Read> {
  const faults: string[] = [];
  let unreachable = false;
  for (const form of forms) {
    const { paper, fault, answered } = await tryForm(entry, form, options);
    if (paper) return { paper, faults, unreachable: false };
    faults.push(`${form.name}: ${fault}`);
    unreachable = !answered;
    // Who does not answer for one form does not for the other.
    if (unreachable) break;
  }
  return { paper: null, faults, unreachable };
}

async function tryForm(
  entry: Entry,
  form: Form,
  options: PapersOptions,
): Promise<{ readonly paper: Paper | null; readonly fault: string; readonly answered: boolean }> {
  const read: { paper: Paper | null; fault: string | null } = { paper: null, fault: null };
  const check = async (feed: RawFeed): Promise<void> => {
    try {
      read.paper = await form.read(feed.body as Uint8Array);
    } catch (cause) {
      read.fault = faultOf(cause);
      throw cause;
    }
  };
  const [feed] = await fetchSources([rowOf(entry, form, options)], { ...options, check });
  if (feed?.status !== 'ok' && feed?.body) await check(feed).catch(() => undefined);
  const fault = read.fault ?? feed?.error?.split(': ')[0] ?? 'nothing came';
  return {
    paper: read.paper,
    fault,
    answered: options.offline === true || read.fault !== null || /^answered 4(?!29)/.test(fault),
  };
}

function faultOf(cause: unknown): string {
  if (cause instanceof PaperError) return cause.message;
  return `it could not be read (${cause instanceof Error ? cause.name : 'unknown'})`;
}

function rowOf({ id, version }: Entry, { path }: Form, { base, allowPrivateNetwork }: PapersOptions): Source {
  const url = `${base.replace(/\/+$/, '')}/${path}/${id}${version === null ? '' : `v${version}`}`;
  return { id: `paper-${path}`, name: `arXiv:${id}`, url, tier: 1, kind: 'feed', enabled: true, allowPrivateNetwork };
}
