import type { BlockContent, Link, Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { texToPhrasing } from '../../src/story/markdown.ts';
import { cleanText } from '../../src/story/tex.ts';
import type { CardStatement, PaperCard, Sentence, Theory } from '../model.ts';
import { statement } from './statement.ts';

/**
 * The card of one source: its setting, what it assumes and states, the idea, where it ends, and the symbols; of a source whose
 * paper was not read, the formulas of its abstract with the sentences that state them, and the symbols. None without formulas.
 * @param ids ids that `theory` may know the source by
 */
export function theoryCard(source: string, theory: Theory, ids: readonly string[]): MdxJsxFlowElement[] {
  const formulas = theory.formulas.filter((f) => ids.includes(f.source));
  const card = theory.cards?.find((one) => ids.includes(one.source));
  if (formulas.length === 0 && !card) return [];
  const children: BlockContent[] = [
    ...said('Setting', card?.setting?.text),
    ...(card && card.assumptions.length > 0 ? [element('Assumptions', {}, card.assumptions.map(theorem))] : []),
    ...(formulas.length > 0 ? [element('Statement', {}, statement(formulas, saidOf(card)))] : []),
    ...(card?.statements.map(theorem) ?? []),
    ...said('Idea', card?.idea),
    ...said('Breaks', card?.breaks?.text),
    ...symbols(
      theory.symbols.filter((s) => ids.includes(s.source)),
      card,
    ),
    ...(card ? [credit(card.credit)] : []),
  ];
  return [element('TheoryCard', { source }, children)];
}

/** Sentences that a card has in parts of their own. */
const saidOf = (card: PaperCard | undefined): ReadonlySet<string> =>
  new Set([card?.setting?.text, card?.idea, card?.breaks?.text].flatMap((text) => (text ? cleanText(text) : [])));

/** Sentences of a card that stand in its source word for word. */
export function sentencesOfCards({ cards = [] }: Theory): Sentence[] {
  return cards.flatMap(({ setting, ideaSupport, breaks }) =>
    [setting, ideaSupport, breaks].filter((one) => one !== null),
  );
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

function said(name: string, text: string | null | undefined): BlockContent[] {
  return text ? [element(name, {}, [paragraph(texToPhrasing(text))])] : [];
}

/** A statement as the paper numbers it. */
function theorem({ component, number, title, parts }: CardStatement): MdxJsxFlowElement {
  const attributes = { ...(number === null ? {} : { number }), ...(title === null ? {} : { title }) };
  const children = parts.map(
    (part): BlockContent =>
      part.type === 'math' ? { type: 'math', value: part.tex } : paragraph(texToPhrasing(part.text)),
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
  children: BlockContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}
