import { cleanText } from '../../src/story/tex.ts';
import type { Entry, Sentence, Summary } from '../model.ts';
import { lineFault, supportFault } from './fault.ts';

/** Whatever summarises: all that the check needs of it. */
interface Summarises {
  readonly by: string;
  summarise(cluster: { readonly id: string; readonly entries: readonly Entry[] }): Promise<Summary> | Summary;
}

/** Words of the longest sentence that can stand in for a tl;dr. */
const LONGEST = 70;
/** Characters of a sentence that a warning quotes. */
const SHOWN = 160;

/**
 * A summariser of whose summaries only what their sources carry is left. Where nothing is left of another's summary, the
 * fallback's stands in, and the receipt says so.
 */
export function supportedOnly<S extends Summarises>(summariser: S, fallback: Summarises): S {
  const summarise: Summarises['summarise'] = async (cluster) => {
    const made = await summariser.summarise(cluster);
    const checked = supported(made, cluster.entries);
    if (checked.held === undefined || made.by === fallback.by) return checked;
    const instead = supported(await fallback.summarise(cluster), cluster.entries);
    const asked = { by: made.by, fault: 'wrote no sentence that the sources carry' };
    return { ...instead, asked, dropped: [...(checked.dropped ?? []), ...(instead.dropped ?? [])] };
  };
  return { ...summariser, summarise };
}

/**
 * A summary without what its sources do not carry, whoever wrote it. A headline that fails gives way to the deciding
 * source's own, a tl;dr to the first sentence that is left or to the headline. Nothing goes silently: each is named under
 * `dropped`, and `held` says so where no sentence of the summary is left.
 */
export function supported(summary: Summary, entries: readonly Entry[]): Summary {
  const dropped: string[] = [];
  const isCarried = (what: string, text: string, fault: string | null): boolean => {
    if (fault !== null) dropped.push(`${what} left out, ${fault}: ${shown(text)}`);
    return fault === null;
  };
  const kept = <S extends Sentence>(what: string, sentences: readonly S[]): S[] =>
    sentences.filter((sentence) => isCarried(what, sentence.text, supportFault(sentence, entries)));
  const isLine = (what: string, text: string): boolean => isCarried(what, text, lineFault(text, entries));

  const title = isLine('headline', summary.title) ? summary.title : cleanText(entries[0]?.title ?? summary.title);
  const sentences = kept('sentence', summary.sentences);
  const tldr = isLine('tl;dr', summary.tldr) ? summary.tldr : (sentences.find(isShort)?.text ?? title);
  const impact = summary.impact !== null && isLine('impact', summary.impact) ? summary.impact : null;
  const whyItMatters = kept('sentence of “Why it matters”', summary.whyItMatters);
  const limits = kept('sentence of “Limits”', summary.limits);
  const theory = summary.theory && kept('sentence of “Theory”', summary.theory);
  const held = summary.sentences.length > 0 && sentences.length === 0;
  return {
    ...{ ...summary, title, tldr, sentences, impact, whyItMatters, limits },
    ...(theory ? { theory } : {}),
    ...(dropped.length > 0 ? { dropped } : {}),
    ...(held ? { held: `its sources carry no sentence of its summary, ${dropped.length} left out` } : {}),
  };
}

const isShort = ({ text }: Sentence): boolean => text.split(' ').length <= LONGEST;

const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text);
