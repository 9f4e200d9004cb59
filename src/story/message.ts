/** One finding in a story file, with its place and its remedy. */
export interface StoryMessage {
  /** The file, relative to `content/` or as the caller named it. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  readonly severity: 'error' | 'warning';
}

/** A finding as `path:line:column: what is wrong: what to do`. */
export function formatMessage({ path, line, column, message, fix }: StoryMessage): string {
  return `${path}:${line}:${column}: ${message}: ${fix}`;
}

/** A story that cannot be used; `message` has a line for each finding. */
export class StoryError extends Error {
  readonly messages: readonly StoryMessage[];
  constructor(messages: readonly StoryMessage[], options?: ErrorOptions) {
    super(messages.map(formatMessage).join('\n'), options);
    this.name = 'StoryError';
    this.messages = messages;
  }

  override toString(): string {
    return this.message;
  }
}

/** Place and text of what the Markdown parser threw (a VFileMessage), or of any other error. */
export function placeOf(thrown: unknown): Pick<StoryMessage, 'line' | 'column' | 'message'> {
  const at = thrown as { line?: unknown; column?: unknown; reason?: unknown };
  const number = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 1);
  const message =
    typeof at?.reason === 'string' ? at.reason : thrown instanceof Error ? thrown.message : String(thrown);
  return { line: number(at?.line), column: number(at?.column), message: message.replace(/\s+/g, ' ') };
}
