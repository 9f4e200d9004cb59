import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * Line and column (from 1) of a key in a story's frontmatter or in a JSON file, which YAML reads as well.
 * The nearest key that is there, where the path leads too far.
 */
export function placeOf(text: string, key: readonly (string | number)[]): { line: number; column: number } {
  const open = /^\uFEFF?---\r?\n/.exec(text)?.[0] ?? '';
  const rest = text.slice(open.length);
  const end = open === '' ? rest.length : rest.search(/^---\s*$/m);
  const lines = new LineCounter();
  const doc = parseDocument(rest.slice(0, end < 0 ? rest.length : end), { lineCounter: lines, schema: 'core' });
  for (let length = key.length; length > 0; length -= 1) {
    const node = doc.getIn(key.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line: line + (open === '' ? 0 : 1), column: col };
  }
  return { line: 1, column: 1 };
}
