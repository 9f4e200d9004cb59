import { diffArrays } from 'diff';
import { inlineTokens } from './inline.ts';

/** A run of words that two texts share, or that one of them alone has. */
export interface Piece {
  readonly kind: 'same' | 'cut' | 'put';
  /** TeX text. */
  readonly text: string;
}

/** Shared words shown on each side of a change; a longer run is elided. */
const CONTEXT = 6;

/**
 * What changed between two TeX texts, word by word, a formula being a word (shortest edit script, Myers 1986), in the form of
 * wdiff: `the rate is [-slow-] {+fast+} for …`. '' where nothing changed.
 */
export function wordDiff(before: string, after: string): string {
  const changes = diffArrays(wordsOf(before), wordsOf(after));
  if (changes.every(({ added, removed }) => !added && !removed)) return '';
  const last = changes.length - 1;
  return changes
    .map(({ value, added, removed }, i) => {
      if (removed) return `[-${value.join(' ')}-]`;
      if (added) return `{+${value.join(' ')}+}`;
      return elided(value, i > 0, i < last);
    })
    .filter((piece) => piece !== '')
    .join(' ');
}

/** The pieces of such a text. */
export function readDiff(diff: string): Piece[] {
  return diff.split(/(\[-[\s\S]*?-\]|\{\+[\s\S]*?\+\})/).flatMap((text): Piece[] => {
    if (text.trim() === '') return [];
    if (text.startsWith('[-') && text.endsWith('-]')) return [{ kind: 'cut', text: text.slice(2, -2) }];
    if (text.startsWith('{+') && text.endsWith('+}')) return [{ kind: 'put', text: text.slice(2, -2) }];
    return [{ kind: 'same', text: text.trim() }];
  });
}

/** Words, a formula being part of one; what would read as a mark is parted. */
function wordsOf(text: string): string[] {
  const words = [''];
  for (const token of inlineTokens(text)) {
    const [first = '', ...others] = token.type === 'math' ? [token.source] : token.value.split(/\s+/);
    words[words.length - 1] += first;
    words.push(...others);
  }
  const parted = (word: string) =>
    word.replace(/\[-/g, '[ -').replace(/-\]/g, '- ]').replace(/\{\+/g, '{ +').replace(/\+\}/g, '+ }');
  return words.filter((word) => word !== '').map(parted);
}

function elided(words: readonly string[], before: boolean, after: boolean): string {
  const [head, tail] = [before ? CONTEXT : 0, after ? CONTEXT : 0];
  if (words.length <= head + tail + 1) return words.join(' ');
  const ends = [words.slice(0, head), ['…'], tail > 0 ? words.slice(-tail) : []];
  return ends.flat().join(' ');
}
