import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A table of `content/` that cannot be used; the message has one line `path:line:column: what: fix` a fault. */
export class TableError extends Error {
  readonly messages: readonly string[];
  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.name = 'TableError';
    this.messages = messages;
  }
}

/**
 * Reads YAML text by its schema.
 * @param path named in messages
 * @throws TableError with the place of each fault
 */
export function readTable<S extends z.ZodType>(text: string, path: string, schema: S): z.output<S> {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  if (doc.errors.length > 0) {
    throw new TableError(
      doc.errors.map((e) => `${place(e.pos[0])}: ${e.message.split(' at line')[0]}: mend the YAML here`),
    );
  }
  const result = schema.safeParse(doc.toJS());
  if (result.success) return result.data;
  throw new TableError(
    result.error.issues.map((issue) => {
      const field = issue.path.join('.') || 'the file';
      return `${place(offsetOf(doc, issue.path))}: ${field}: ${issue.message}: see src/schemas for what belongs here`;
    }),
  );
}

/** Offset of the deepest node on the way to `path`: a missing key is reported at the row that lacks it. */
function offsetOf(doc: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
