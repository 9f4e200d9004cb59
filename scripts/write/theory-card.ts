import type { BlockContent, Link, Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { texToPhrasing } from '../../src/story/markdown.ts';
import type { CardSentence, CardStatement, PaperCard, Sentence, Theory } from '../model.ts';
import { bareTex, statement } from './statement.ts';

/**
 * The card of one source: its setting, what it assumes and states, the idea, where it ends, and the symbols; of a source whose
 * paper was not read, the formulas of its abstract with the sentences that state them, and the symbols. None without formulas.
 * @param ids ids that `theory` may know the source by
 */
export function theoryCard(source: string, theory: Theory, ids: readonly string[]): MdxJsxFlowElement[] {
  const formulas = theory.formulas.filter((f) => ids.includes(f.source));
  const card = theory.cards?.find((one) => ids.includes(one.source));
  if (formulas.length === 0 && !card) return [];
  const words = (theory.said ?? []).filter((one) => ids.includes(one.source));
  const textsOf = (part: CardSentence['part']): string[] =>
    words.filter((one) => one.part === part).map(({ text }) => text);
  const told = new Set(words.map(({ text }) => text));
  const display = displayIn(theory.spoken);
  const theorems = (list: readonly CardStatement[] = []) => list.map((one) => theorem(one, display));
  const assumptions = [...theorems(card?.assumptions), ...paragraphs(textsOf('assumptions'))];
  const children: BlockContent[] = [
    ...section('Setting', paragraphs(textsOf('setting'))),
    ...section('Assumptions', assumptions),
    ...section('Statement', statement(formulas, told, display)),
    ...theorems(card?.statements),
    ...section('Idea', paragraphs(card?.idea ? [card.idea] : textsOf('idea'))),
    ...section('Breaks', paragraphs(textsOf('breaks'))),
    ...symbols(
      theory.symbols.filter((s) => ids.includes(s.source)),
      card,
    ),
    ...(card ? [credit(card.credit)] : []),
  ];
  return [element('TheoryCard', { source }, children)];
}

/** Sentences of cards that something carries. The paper's own words need no support: they are quoted. */
export function sentencesOfCards({ said = [], cards = [] }: Theory): Sentence[] {
  const byPaper = (one: CardSentence): boolean =>
    one.part === 'idea' && cards.some(({ source, idea }) => source === one.source && idea !== null);
  return said.filter((one) => !byPaper(one));
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const paragraphs = (texts: readonly string[]): Paragraph[] => texts.map((text) => paragraph(texToPhrasing(text)));

type Display = (tex: string) => BlockContent;

/** A display formula, with what is said for it where that is known. */
const displayIn =
  (spoken: Theory['spoken']): Display =>
  (tex) => {
    const math = { type: 'math' as const, value: tex };
    const words = spoken?.get(bareTex(tex));
    return words === undefined ? math : element('Equation', { spoken: words }, [math]);
  };

/** A part of a card; one that says nothing is left out. */
function section(name: string, children: readonly BlockContent[]): BlockContent[] {
  return children.length > 0 ? [element(name, {}, children)] : [];
}

/** A statement as the paper numbers it. */
function theorem({ component, number, title, parts }: CardStatement, display: Display): MdxJsxFlowElement {
  const attributes = { ...(number === null ? {} : { number }), ...(title === null ? {} : { title }) };
  const children = parts.map(
    (part): BlockContent => (part.type === 'math' ? display(part.tex) : paragraph(texToPhrasing(part.text))),
  );
  return element(component, attributes, children);
}

/** Symbols that the abstract explains, then those that the paper does. */
function symbols(own: Theory['symbols'], card: PaperCard | undefined): BlockContent[] {
  const rows = new Map(own.map(({ tex, meaning }) => [tex, symbolRow(tex, meaning, '')]));
  for (const { tex, meaning, first } of card?.symbols ?? []) {
    if (!rows.has(tex)) rows.set(tex, symbolRow(tex, meaning, first));
  }
  return rows.size > 0 ? [element('Symbols', {}, [...rows.values()])] : [];
}

/** Where it stands, and by whose leave words are quoted. */
function credit({ name, url, authors, license }: PaperCard['credit']): Paragraph {
  const words = (value: string): PhrasingContent => ({ type: 'text', value });
  const link = (value: string, address: string): Link => ({
    type: 'link',
    url: address,
    children: [words(value) as never],
  });
  if (license === null) return paragraph([words('Formulas and numbers as in '), link(name, url), words('.')]);
  const by = authors === '' ? ', ' : ` by ${authors}, `;
  return paragraph([words('Quoted from '), link(name, url), words(by), link(license.name, license.url), words('.')]);
}

/** A row in one line of the file. */
function symbolRow(tex: string, meaning: string, first: string): Paragraph {
  const attributes = [
    { type: 'mdxJsxAttribute' as const, name: 'tex', value: tex },
    ...(first === '' ? [] : [{ type: 'mdxJsxAttribute' as const, name: 'first', value: first }]),
  ];
  return paragraph([{ type: 'mdxJsxTextElement', name: 'Symbol', attributes, children: texToPhrasing(meaning) }]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly BlockContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [...children],
  };
}
