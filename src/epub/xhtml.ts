import type { Nodes } from 'hast';
import { xmlText } from '../lib/xml-text.ts';

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML, safe between tags and in attributes. */
export const escapeXml = (text: string): string => xmlText(text).replace(/[&<>"]/g, (char) => references[char] ?? char);

/** Elements that have no end tag in HTML, and of all others a start and an end, so that both kinds of parser read them. */
const empty = /^(?:br|hr|img)$/;
/** Attributes that are written; whatever else a tree has is dropped. */
const kept: readonly string[] = ['href', 'id', 'start'];

/** A tree as XHTML. Raw nodes are KaTeX's MathML, which is XML, and nothing else. */
export function xhtml(node: Nodes): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'raw') return xmlText(node.value);
  if (!('children' in node)) return '';
  const inside = node.children.map(xhtml).join('');
  if (node.type !== 'element') return inside;
  const attributes = kept.flatMap((name) => {
    const value = node.properties[name];
    return value === undefined || value === null ? [] : [` ${name}="${escapeXml(String(value))}"`];
  });
  const start = `<${node.tagName}${attributes.join('')}`;
  return empty.test(node.tagName) ? `${start}/>` : `${start}>${inside}</${node.tagName}>`;
}
