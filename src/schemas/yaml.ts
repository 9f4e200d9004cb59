import { CORE_SCHEMA, load } from 'js-yaml';
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
  const quick = schema.safeParse(quickly(text));
  return quick.success ? quick.data : readWithPlaces(text, path, schema);
}

/** What a table without a fault says, in a tenth of the time in which its places are found. */
function quickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function readWithPlaces<S extends z.ZodType>(text: string, path: string, schema: S): z.output<S> {
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
  // A key that nobody knows comes first: it is most often why another one is missing.
  const issues = [...result.error.issues].sort((a, b) => Number(isStray(b)) - Number(isStray(a)));
  throw new TableError(
    issues.map((issue) => {
      const path = isStray(issue) ? [...issue.path, issue.keys[0] as string] : issue.path;
      const fix = isStray(issue) ? 'mend its name, or remove it' : 'see src/schemas for what belongs here';
      return `${place(offsetOf(doc, path))}: ${path.join('.') || 'the file'}: ${issue.message}: ${fix}`;
    }),
  );
}

function isStray(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys {
  return issue.code === 'unrecognized_keys';
}

/** Offset of the deepest node on the way to `path`: a missing key is reported at the row that lacks it. */
function offsetOf(doc: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
