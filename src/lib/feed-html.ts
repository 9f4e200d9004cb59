import { type DefaultTreeAdapterTypes as Html, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5';
import { escapeHtml } from '../story/escape.ts';
import type { StoryFile } from '../story/file.ts';
import { plainText } from '../story/inline.ts';
import { linearMath } from '../story/math-linear.ts';
import { renderBody } from '../story/render.ts';

/** Attributes that mean something outside of our pages. */
const kept = new Set(['href', 'src', 'alt', 'cite', 'datetime', 'start']);

/** A story's text as HTML that a feed reader can show: no style of ours, maths as a line of text, sources as links. */
export function feedHtml({ data, body, path, bodyLine }: StoryFile): string {
  const { lead, sections } = renderBody(body, { path, line: bodyLine });
  const text = sections.map(({ title, html }) => `<h2>${escapeHtml(title)}</h2>${simplified(html)}`);
  const sources = data.sources.map(
    (source) =>
      `<li><a href="${escapeHtml(source.url)}">${escapeHtml(plainText(source.title))}</a>, ${escapeHtml(source.name)}</li>`,
  );
  return [simplified(lead), ...text, '<h2>Coverage</h2>', `<ol>${sources.join('')}</ol>`].join('\n');
}

/**
 * HTML without classes, and with each formula once, as a line of text. Readers drop what they do not know: of KaTeX's
 * output they show the formula twice, and of MathML its letters without their structure.
 */
function simplified(html: string): string {
  const fragment = parseFragment(html);
  simplify(fragment);
  return serialize(fragment);
}

function simplify(node: Html.ParentNode): void {
  for (const child of [...node.childNodes]) {
    if (!tree.isElementNode(child)) continue;
    const tex = hasClass(child, 'katex') ? texOf(child) : null;
    if (tex === null) {
      child.attrs = child.attrs.filter((attr) => kept.has(attr.name));
      simplify(child);
      continue;
    }
    tree.insertTextBefore(node, linearMath(tex), child);
    tree.detachNode(child);
  }
}

/** The TeX of a formula, from the annotation that KaTeX leaves in its MathML. */
function texOf(node: Html.Element): string | null {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const [first] = child.childNodes;
    if (child.tagName === 'annotation' && first && tree.isTextNode(first)) return first.value;
    const found = texOf(child);
    if (found !== null) return found;
  }
  return null;
}

function hasClass(element: Html.Element, name: string): boolean {
  return element.attrs.some((attr) => attr.name === 'class' && attr.value.split(' ').includes(name));
}
