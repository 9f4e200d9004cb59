import { cleanText } from '../../../src/story/tex.ts';
import { bodyText } from './body.ts';
import { expand } from './expand.ts';
import { resolveReferences } from './marks.ts';
import { type Equation, kindOf, type Paper, type Statement } from './paper.ts';
import { type Passage, paperSymbols } from './passages.ts';
import { localPackage, mainFile, type SourceFiles, wholeSource } from './source.ts';
import type { Block, Edit, ProofBlock, Row, Structure } from './structure.ts';
import { walk } from './walk.ts';

/** Longest introduction that is looked at, in characters. */
const LONGEST_INTRODUCTION = 30_000;
/** Longest block: one that goes on for longer was never closed. */
const LONGEST_BLOCK = 20_000;
/** Longest idea of a proof that is kept. */
const LONGEST_IDEA = 6000;

/**
 * What a paper's TeX source states: its theorem-like blocks as they are numbered in print, its numbered equations and the
 * symbols it explains. Inclusions are followed, the paper's own commands replaced; counters run as LaTeX runs them. Nothing
 * is executed.
 * @param files the source's text files by path
 * @throws PaperError where there is no document, or where it comes to more than any paper
 */
export function texPaper(files: SourceFiles): Paper {
  const source = wholeSource(files, mainFile(files));
  const text = expand(source, { packageText: (name, extension) => localPackage(files, name, extension) });
  const structure = walk(text);
  const read = (start: number, end: number) =>
    resolveReferences(edited(text, structure.edits, start, end), structure.marks);
  const ideas = ideasOf(structure, read);
  const statements = structure.blocks.map((block, i) => statementOf(block, read, ideas.get(i) ?? null));
  return {
    statements,
    equations: structure.rows.map((row) => equationOf(row, read)),
    symbols: paperSymbols(passagesOf(text, structure, read)),
    introduction: introductionOf(text, structure, read),
  };
}

function equationOf({ number, label, aligned, start, end }: Row, read: Read): Equation {
  const tex = read(start, end).tex.replace(/\\tag\s*\*?\{[^{}]*\}/g, ' ');
  return { number, label, tex: (aligned ? tex.replaceAll('&', ' ') : tex).replace(/\s+/g, ' ').trim() };
}

type Read = (start: number, end: number) => ReturnType<typeof resolveReferences>;

function statementOf({ style, number, title, label, start, end }: Block, read: Read, idea: string | null): Statement {
  const { tex, cites } = read(start, Math.min(end, start + LONGEST_BLOCK));
  return {
    kind: kindOf(style.word),
    word: style.word,
    number,
    title: title === null ? null : bodyText(title.trim().replace(/^\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}$/, '$1')) || null,
    label,
    tex: bodyText(tex),
    cites,
    proofIdea: idea,
  };
}

/** A piece of the text with what was changed in it. */
function edited(text: string, edits: readonly Edit[], start: number, end: number): string {
  let out = '';
  let at = start;
  for (let i = firstFrom(edits, start); i < edits.length; i += 1) {
    const edit = edits[i] as Edit;
    if (edit.start > end || edit.end > end) break;
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at, end);
}

function firstFrom(edits: readonly Edit[], start: number): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sketched = /\b(?:sketch|idea|outline|overview|intuition)\b/i;

/** Ideas of proofs by the index of their statement: the one that the head names, else the one before. */
function ideasOf({ proofs, blocks, marks }: Structure, read: Read): Map<number, string> {
  const ideas = new Map<number, string>();
  const byLabel = new Map(blocks.map(({ label }, i) => [label, i]));
  const add = (index: number, { start, end }: ProofBlock): void => {
    if (index >= 0 && !ideas.has(index))
      ideas.set(index, bodyText(read(start, Math.min(end, start + LONGEST_IDEA)).tex));
  };
  for (const proof of proofs) {
    if (!sketched.test(proof.title)) continue;
    const named = resolveReferences(proof.title, marks).cites.map(({ label }) => byLabel.get(label));
    add(named.find((index) => index !== undefined) ?? proof.after, proof);
  }
  blocks.forEach(({ style, start, end }, i) => {
    if (sketched.test(style.word) && i > 0) add(i - 1, { title: style.word, start, end, after: i - 1 });
  });
  return ideas;
}

function introductionOf(_text: string, { sections }: Structure, read: Read): string {
  const at = sections.findIndex(({ title }) => /introduction/i.test(title));
  const from = sections[at];
  if (!from) return '';
  const next = sections.find((section, i) => i > at && section.what === from.what && !section.number.includes('.'));
  const end = Math.min(next?.at ?? from.at + LONGEST_INTRODUCTION, from.at + LONGEST_INTRODUCTION);
  return cleanText(read(from.at, end).tex);
}

/** The text between blank lines, with the place it stands at as a reader would name it. */
function passagesOf(text: string, { sections, blocks }: Structure, read: Read): Passage[] {
  const passages: Passage[] = [];
  let at = text.search(/\\begin\s*\{document\}/);
  for (const found of text.matchAll(/\n[ \t]*\n|$/g)) {
    const end = found.index;
    if (end <= at) continue;
    const start = Math.max(0, at);
    at = end;
    if (!mayExplain(text, start, end)) continue;
    passages.push({ tex: read(start, end).tex, place: placeAt(start, end, sections, blocks) });
  }
  return passages;
}

const explaining = /\b(?:denot|represent|stands? for|[Ll]et|number of|size|dimension|horizon|the|an?)\b/;

function mayExplain(text: string, start: number, end: number): boolean {
  if (end - start > 6000 || end - start < 10) return false;
  const piece = text.slice(start, end);
  return /\$|\\\(|\\ensuremath/.test(piece) && explaining.test(piece);
}

function placeAt(start: number, end: number, sections: Structure['sections'], blocks: readonly Block[]): string {
  const block = blocks.find((one) => one.start >= start && one.start <= end);
  if (block?.number) return `${block.style.word} ${block.number}`;
  const section = sections.findLast((one) => one.at <= end && one.number !== '');
  if (!section) return '';
  return `${section.what === 'appendix' ? 'Appendix' : 'Section'} ${section.number}`;
}
