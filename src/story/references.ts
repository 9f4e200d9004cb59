import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

type Parent = Root | Element;
type Targets = ReadonlyMap<string, string | null>;

const kinds = 'Assumption|Corollary|Definition|Example|Lemma|Proposition|Remark|Theorem';
const number = String.raw`(?:[A-Z]\.?)?\d+(?:\.\d+)*`;
/** An equation's number in brackets is a reference behind these words only: sentences count "(1) … (2) …" as well. */
const leading = String.raw`(?:[Ee]q(?:uation|\.|n\.)?s?|[Ii]nequality|[Cc]ondition|[Bb]y|[Ii]n|[Ff]rom|[Oo]f|[Uu]nder|[Ww]ith|[Ss]atisf(?:ies|y|ying))\s*`;
const mention = new RegExp(
  String.raw`\b(?:${kinds})[ \u00a0]${number}(?![\d.]*\d)|(?<=\b${leading})\(${number}\)`,
  'g',
);

/** Elements whose words are no references: links, labels, headings, code. */
const closed = /^(?:a|cite|code|pre|h[1-6]|dt)$/;

/**
 * Makes "Theorem 3.2" and "by (4)" links where the body has them: a card's own come first; outside of cards only what is there
 * once. Numbers are the papers', and two papers may both have a Theorem 1.
 */
export function linkReferences(root: Root): void {
  const everywhere = targetsIn(root);
  if (everywhere.size === 0) return;
  walk(root, everywhere, null);
}

/** What can be referred to within a part of a body: label to id; null for a label that two have, which leads nowhere. */
function targetsIn(part: Parent): Targets {
  const found = new Map<string, string | null>();
  visit(part as Root, 'element', (element) => {
    const label = labelOf(element);
    if (label !== null) found.set(label, found.has(label) ? null : String(element.properties.id));
  });
  return found;
}

function labelOf({ properties }: Element): string | null {
  return typeof properties.dataLabel === 'string' ? properties.dataLabel : null;
}

/** @param self id of the statement around, which does not refer to itself */
function walk(parent: Parent, targets: Targets, self: string | null): void {
  const children: (RootContent | ElementContent)[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') children.push(...linked(child, targets, self));
    else {
      if (child.type === 'element' && !isClosed(child)) descend(child, targets, self);
      children.push(child);
    }
  }
  parent.children = children as ElementContent[];
}

function descend(element: Element, targets: Targets, self: string | null): void {
  const isCard = classesOf(element).includes('theory-card');
  const own = isCard ? new Map([...targets, ...targetsIn(element)]) : targets;
  walk(element, own, labelOf(element) === null ? self : String(element.properties.id));
}

const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];

const isClosed = (element: Element): boolean =>
  closed.test(element.tagName) || classesOf(element).includes('theorem-label');

function linked(text: Text, targets: Targets, self: string | null): (Text | Element)[] {
  const out: (Text | Element)[] = [];
  let done = 0;
  for (const match of text.value.matchAll(mention)) {
    const id = targets.get(match[0].replace('\u00a0', ' '));
    if (!id || id === self) continue;
    if (match.index > done) out.push({ type: 'text', value: text.value.slice(done, match.index) });
    out.push(h('a', { href: `#${id}` }, match[0]));
    done = match.index + match[0].length;
  }
  if (done === 0) return [text];
  if (done < text.value.length) out.push({ type: 'text', value: text.value.slice(done) });
  return out;
}
