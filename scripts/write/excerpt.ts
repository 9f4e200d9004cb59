import { stripControls } from '../../src/story/sanitise.ts';
import { tokenizeTex } from '../../src/story/tex.ts';
import type { Entry } from '../model.ts';

/** Characters of the abstract that are quoted. */
const LENGTH = 200;

/** The announcement's first words, as arXiv words it: `arXiv:ID Announce Type: new Abstract: …`. TeX as it stands there. */
export function excerptOf(entry: Entry): string {
  const words = firstWords(stripControls(entry.summary).replace(/\s+/g, ' ').trim(), LENGTH);
  if (/^(?:doi|url):/.test(entry.id) || !entry.announce) return words;
  const version = entry.version === null ? '' : `v${entry.version}`;
  return `arXiv:${entry.id}${version} Announce Type: ${entry.announce} Abstract: ${words}`.trim();
}

/** At most `length` characters of TeX text, cut between words and never inside a formula. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const token of tokenizeTex(text)) {
    const piece = token.type === 'math' ? token.source : token.value;
    if (end + piece.length > length) {
      if (token.type === 'text') end += Math.max(0, piece.slice(0, length - end + 1).lastIndexOf(' '));
      break;
    }
    end += piece.length;
  }
  return `${text.slice(0, end > 0 ? end : length).trimEnd()} …`;
}
